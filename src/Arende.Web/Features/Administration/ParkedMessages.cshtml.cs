using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Administration;

/// <summary>Messages that kept failing and mails that don't get through, for an administrator to send again when the cause is mended.</summary>
[Needs(Right.MendFaults)]
public sealed class ParkedMessagesModel(ArendeDb db, IParkedMessages parked, IPdfPrinter printer, TimeProvider clock) : ArendePage
{
    public IReadOnlyList<ParkedMessage> Messages { get; private set; } = [];
    public IReadOnlyList<StuckMail> Mails { get; private set; } = [];
    public IReadOnlyList<UnprintedDocument> Unprinted { get; private set; } = [];
    public bool MakesPdf => printer.IsAvailable;
    public bool BrokerIsAway { get; private set; }

    [TempData]
    public string? Told { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        // A consumer does once what it sees twice, so a second click harms nothing.
        var sent = await Broker.Ask(() => parked.SendAgain(id, ct));
        Told = sent switch { true => T.Administration.SentAgain, false => T.Administration.NotParked, null => T.Administration.BrokerIsAway };
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct)
    {
        var removed = await Broker.Ask(() => parked.Remove(id, ct));
        Told = removed switch { true => T.Administration.MessageRemoved, false => T.Administration.NotRemoved, null => T.Administration.BrokerIsAway };
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMailAsync([FromServices] SendRefusedMail send, MailId mail, CancellationToken ct)
    {
        Told = await send.Run(Viewer, mail, ct) ? T.Administration.MailWaitsAgain : T.Administration.NotRefused;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPdfsAsync([FromServices] PrintUnprinted print, CancellationToken ct)
    {
        try
        {
            Told = T.Administration.PdfsMade(await print.Run(Viewer, ct));
        }
        catch (PdfFailedException failed)
        {
            Told = T.Administration.PdfsFailed(failed.Message);
        }
        return RedirectToPage();
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        IReadOnlyList<ParkedMessage> found = [];
        BrokerIsAway = await Broker.Ask(async () => (found = await parked.List(ct)).Count) is null;
        Messages = found;
        Unprinted = await UnprintedDocuments.Read(db, clock.GetUtcNow(), PrintUnprinted.AtATime, ct);
        Mails = await StuckMail.Read(db, clock.GetUtcNow(), ct);
        return true;
    }
}
