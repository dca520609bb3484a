using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Mail;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>A recipient's copy as it would go now.</summary>
/// <param name="Recipient">By the name in the case.</param>
/// <param name="State">Where the copy is; of minutes that aren't verified what it will be.</param>
/// <param name="Channel">By which way it goes.</param>
/// <param name="Address">Of a mail.</param>
/// <param name="SentWith">The recipient whose one sending is this one's too.</param>
/// <param name="Mail">The very words; null for what goes another way, and for one who may not read it.</param>
/// <param name="IsWithheld">The case is secret, and the recipient may not read it: nothing goes.</param>
/// <param name="Attachment">The name of the file that goes with the mail; null where none does.</param>
public sealed record PreviewedCopy(string Recipient, DistributionState State, DistributionChannel Channel, string? Address, string? SentWith, ComposedMail? Mail, bool IsWithheld, string? Attachment);

/// <summary>A decision of a meeting, and what goes to whom.</summary>
public sealed record PreviewedDecision(CaseId CaseId, CaseNumber Number, string Title, int? Paragraph, IReadOnlyList<PreviewedCopy> Copies);

/// <summary>What goes to whom of a meeting's decisions, exactly as it would be sent now: before the minutes are verified, and while it is held.</summary>
public sealed class PreviewDecisions(ArendeDb db, DefinitionCatalogue definitions, DecisionMail mails, PublicAddress address, TimeProvider clock)
{
    // What stands in the place of a link's secret.
    private const string HiddenToken = "…";

    /// <param name="viewer">Who sends decisions.</param>
    /// <param name="meetingId">A meeting that has been closed.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<PreviewedDecision>> Run(Viewer viewer, MeetingId meetingId, CancellationToken ct)
    {
        viewer.MustHave(Right.SendDecisions);
        var function = await db.Meetings.Where(m => m.Id == meetingId).Select(m => (BodyFunction?)m.Function).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("meeting");
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.MeetingId == meetingId && item.Outcome != null).OrderBy(item => item.Number).ToListAsync(ct);
        var cases = await VisibleTo.Cases(db, viewer).AsNoTracking().Where(c => db.AgendaItems.Any(item => item.MeetingId == meetingId && item.CaseId == c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var made = (await db.DistributionRows.AsNoTracking().Where(row => db.AgendaItems.Any(item => item.MeetingId == meetingId && item.Id == row.DecisionId)).OrderBy(row => row.RecipientNumber).ToListAsync(ct)).ToLookup(row => row.DecisionId);
        var known = await KnownRecipients.Read(db, ct);
        var keepers = await SecretDecisions.SentTo(db, ct);
        var distributed = await SendingPaths.Of(db, definitions, function, [.. cases.Keys], ct);
        // The council's are made when its meeting is closed, or as its decision is entered: whoever has none gets nothing.
        var hasRows = function == BodyFunction.Council;
        var decisions = new List<PreviewedDecision>();
        foreach (var item in items.Where(item => cases.ContainsKey(item.CaseId) && (made.Contains(item.Id) || (!hasRows && distributed.Contains(item.CaseId) && ClauseOutcomes.IsSent(function, item.Outcome!.Value, item.Clauses)))))
        {
            var c = cases[item.CaseId];
            IReadOnlyList<DistributionRow> rows = made.Contains(item.Id) ? [.. made[item.Id]] : ToBe(item, c, known);
            decisions.Add(new(c.Id, c.Number, c.Title, item.Paragraph, await Copies(rows, keepers, ct)));
        }
        return decisions;
    }

    /// <summary>The same of what a delegate decided in a case, which no meeting has.</summary>
    /// <returns>Null when there is none for this viewer.</returns>
    public async Task<PreviewedDecision?> OfCase(Viewer viewer, CaseId id, CancellationToken ct)
    {
        viewer.MustHave(Right.SendDecisions);
        if (await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } c || await DelegateDecision.Of(db, definitions, id, ct) is not { } decision) return null;
        var rows = await db.DistributionRows.AsNoTracking().Where(row => row.DecisionId == decision.Id).OrderBy(row => row.RecipientNumber).ToListAsync(ct);
        return new(c.Id, c.Number, c.Title, null, await Copies(rows, await SecretDecisions.SentTo(db, ct), ct));
    }

    // As the step will make them; nothing is written.
    private List<DistributionRow> ToBe(AgendaItem item, Case c, KnownRecipients known)
    {
        var rows = c.Report.Recipients.Select(recipient => RecipientRows.Of(c.Id, item.Id, recipient, known, clock.GetUtcNow(), null)).ToList();
        SentTogether.Join(rows);
        return rows;
    }

    private async Task<IReadOnlyList<PreviewedCopy>> Copies(IReadOnlyList<DistributionRow> rows, IReadOnlySet<UnitId> keepers, CancellationToken ct)
    {
        if (rows.Count == 0) return [];
        var of = await mails.Read(rows[0].CaseId, rows[0].DecisionId, ct);
        var names = rows.ToDictionary(row => row.Id, row => row.RecipientName);
        return [.. rows.Select(row =>
        {
            var isWithheld = of.IsSecret && !row.Channel.IsByHand() && row.State != DistributionState.Unmatched && !(row.UnitId is { } unit && keepers.Contains(unit));
            var words = row is { Channel: DistributionChannel.Mail, Address: not null, SentWith: null } && !isWithheld ? mails.Words(of, row, address.IsKnown ? HiddenToken : null) : null;
            return new PreviewedCopy(row.RecipientName, row.State, row.Channel, row.Address, row.SentWith is { } with ? names.GetValueOrDefault(with) : null, words, isWithheld, words is null ? null : mails.AttachmentName(of));
        })];
    }
}
