using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Distribution;

[Needs(Right.SendDecisions)]
public sealed class SettleRowModel(SettleRow settle, ArendeDb db, IOptions<ArendeOptions> options) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public DistributionRowId Row { get; set; }

    [BindProperty]
    public DistributionChannel Channel { get; set; }

    [BindProperty]
    public UnitId? Unit { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The attempt that the form was shown for.</summary>
    [BindProperty]
    public int Attempt { get; set; }

    [TempData]
    public string? Done { get; set; }

    public RowToSend Shown { get; private set; } = null!;
    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public static IReadOnlyList<Choice> Channels => [.. Enum.GetValues<DistributionChannel>().Select(channel => new Choice(channel.ToString(), T.Distribution.Of(channel), T.Distribution.HelpOf(channel)))];

    /// <summary>Why it is still to be done.</summary>
    public Text Why => Shown.State switch
    {
        DistributionState.Withheld => T.Distribution.Withheld,
        DistributionState.ByHand => T.Distribution.ByHandWhy,
        DistributionState.TakenBack => T.Distribution.TakenBackWhy,
        _ => Shown.Result is { } result ? T.Distribution.Bounced(result) : T.Distribution.SettleWhy,
    };

    /// <summary>The address in the recipient's text, where no other is known: filled in for whoever settles it to confirm.</summary>
    public string? Proposed => Shown is { Channel: DistributionChannel.Mail, Address: null } ? EmailAddress.In(Shown.Recipient) : null;

    public string Number => Shown.Number.ToString(options.Value.CaseNumberFormat);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Attempt, Channel, Unit, Address) = (Shown.Attempt, Shown.Channel, Shown.Unit, Shown.Address ?? Proposed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await settle.RunBy(Viewer, Row, Attempt, Channel, Unit, Address ?? "", ct, FormKey);
        Done = Channel.IsByHand() ? T.Distribution.WillBeHanded : T.Distribution.Sending;
        return RedirectToPage("/Distribution/Index");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await RowToSend.Of(db, Viewer, Row, ct) is not { } row) return false;
        Shown = row;
        // Whoever has seen what became of it may settle it anew.
        if (LostRace) Attempt = row.Attempt;
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name, unit.Mailbox }).ToListAsync(ct);
        Units = [new("", T.Distribution.NoUnit), .. units.Select(unit => new Choice(unit.Id.ToString(), unit.Mailbox is null ? unit.Name : $"{unit.Name} ({unit.Mailbox})"))];
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.AddressIsInvalid or Rule.AddressIsTooLong => nameof(Address),
        Rule.UnitIsUnknown or Rule.UnitHasNoInbox => nameof(Unit),
        Rule.RecipientMayNotRead => nameof(Channel),
        _ => "",
    };
}
