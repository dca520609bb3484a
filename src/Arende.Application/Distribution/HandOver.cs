using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Somebody has posted the letter, or handed the decision over to the council's office, and ticks it off with the day.</summary>
public sealed class HandOver(ArendeDb db, DefinitionCatalogue definitions, RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="id">The row.</param>
    /// <param name="attempt">The row's attempt when the viewer saw it.</param>
    /// <param name="on">The day on which it was done.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Another way has been chosen since it was seen.</exception>
    /// <exception cref="BrokenRuleException">The minutes of the decision aren't verified, or the day is one before it was made.</exception>
    public Task Run(Viewer viewer, DistributionRowId id, int attempt, DateOnly? on, CancellationToken ct, FormKey key = default)
    {
        var day = on?.ToString("O", CultureInfo.InvariantCulture);
        var asked = Operation.Of<HandOver>(viewer, key, new JsonObject { ["row"] = id.ToString(), ["on"] = day });
        return change.Make(asked, async () =>
        {
            var row = await change.ForOffice(viewer, id, ct);
            BrokenRuleException.When(on is null, Rule.DateIsMissing);
            BrokenRuleException.When(on > StockholmTime.DateAt(change.Now), Rule.HandedOverInFuture);
            var decided = await db.AgendaItems.Where(item => item.Id == row.DecisionId).Join(db.Meetings, item => item.MeetingId, meeting => meeting.Id, (_, meeting) => (DateOnly?)meeting.Date).SingleOrDefaultAsync(ct);
            BrokenRuleException.When(on < decided, Rule.HandedOverTooEarly);
            if (decided is null) BrokenRuleException.When(on < (await DelegateDecision.ByStep(db, definitions, row.DecisionId, ct))?.On, Rule.HandedOverBeforeMade);
            if (row.Attempt != attempt) throw new LostRaceException(Race.Instance);
            // A row that is older than this rule is to be handed over all the same.
            BrokenRuleException.When(await DecidedBeforeVerified.Waits(db, row.DecisionId, ct), Rule.HandedOverBeforeVerified);
            row.HandOver(viewer.PersonId, StockholmTime.StartOfDay(on!.Value));
            await change.Write(viewer, row, HistoryKind.DecisionHandedOver, asked, ct, new JsonObject { ["channel"] = row.Channel.ToString(), ["on"] = day });
        }, ct);
    }
}
