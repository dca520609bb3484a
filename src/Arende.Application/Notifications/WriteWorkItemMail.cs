using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Notifications;

/// <summary>The mail of one step to who wants to know at once; none when it has been taken, or is somebody else's, by then.</summary>
internal sealed class WriteWorkItemMail(ArendeDb db, PublicAddress address, IMailWords words, IOptions<ArendeOptions> options, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.WorkItemOpened];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var id = mail.WorkItemId!.Value;
        var person = mail.PersonId!.Value;
        if (await ViewerOf.WithStandIns(db, person, StockholmTime.Today(clock), ct) is not { } reader) return null;
        var one = WorkItemAccess.OpenOf(db, reader).Where(item => item.Id == id);
        return (await StepLine.Of(db, reader, one, options.Value.CaseNumberFormat, ct)).SingleOrDefault() is { } step
            ? words.Came(step, address.WorkItem(id), address.Settings)
            : null;
    }
}
