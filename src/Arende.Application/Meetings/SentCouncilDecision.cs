using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// The council's decision is sent when it is entered, and not when minutes are verified: one that is corrected may be on its way, or gone.
/// Who has got it by mail gets it once more, as it should have been.
/// </summary>
public sealed class SentCouncilDecision(ArendeDb db)
{
    /// <exception cref="BrokenRuleException">Somebody has acknowledged it or handed it over; or it has gone to somebody, and the council turns out to have decided nothing.</exception>
    internal async Task MustNotHaveArrived(AgendaItem item, Outcome instead, CancellationToken ct)
    {
        var rows = await Rows(item, ct);
        var arrived = rows.Where(row => row.State == DistributionState.Acknowledged || row.SentBy is not null
            || (instead.ConcernsWholeCase() && row.State is DistributionState.Waiting or DistributionState.Sent or DistributionState.Bounced)).Select(row => row.RecipientName).ToList();
        BrokenRuleException.When(arrived.Count > 0, Rule.DecisionHasArrived, string.Join(", ", arrived));
        // There is nothing to send: nobody has got anything.
        if (instead.ConcernsWholeCase()) db.DistributionRows.RemoveRange(rows);
    }

    internal async Task SendCorrected(AgendaItem item, TransitionDraft draft, CancellationToken ct)
    {
        if (!item.Outcome!.Value.EndsTheMatter()) return;
        var rows = (await Rows(item, ct)).Where(row => row.SentWith is null).ToList();
        foreach (var row in rows.Where(row => row.MaySendAgain || row is { State: DistributionState.Waiting, Address: not null }))
        {
            // A link in a mail that said something else acknowledges nothing.
            await db.AcknowledgementLinks.Where(link => link.RowId == row.Id).ExecuteDeleteAsync(ct);
            row.SendCorrected();
            await SentTogether.Follow(db, row, ct);
            draft.Publish(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt));
            draft.Tell(HistoryKind.SentAgain, new JsonObject { ["recipient"] = row.RecipientName, ["address"] = row.Address });
        }
        // Who has it in their inbox alone is told of it once more, also when they have read it.
        foreach (var row in rows.Where(row => row is { Channel: DistributionChannel.Inbox, State: DistributionState.Sent }))
        {
            var people = await db.ToldOfDecisions().Where(p => p.UnitId == row.UnitId).Select(p => p.Id).ToListAsync(ct);
            db.Notifications.AddRange(people.Select(person => new Notification(person, NotificationKind.DecisionReceived, $"decision:{row.Id}:{item.Version}", draft.Now, row.CaseId, subject: row.Id.Value)));
        }
    }

    private Task<List<DistributionRow>> Rows(AgendaItem item, CancellationToken ct) => db.DistributionRows.Where(row => row.DecisionId == item.Id).OrderBy(row => row.RecipientNumber).ToListAsync(ct);
}
