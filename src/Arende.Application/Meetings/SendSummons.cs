using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Sends the summons to everybody who is of the body: the agenda as it stands becomes a version, is kept as a document, and each account gets a mail, all in one commit. Who has no
/// account is named on it, and gets it in another way.
/// </summary>
public sealed class SendSummons(ArendeDb db, DefinitionCatalogue definitions, ComposeDocuments compose, KeepDocuments keep, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who writes agendas.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="facts">When and where.</param>
    /// <param name="seen">The meeting's version when the summons was shown.</param>
    /// <param name="latest">The number of the version that was sent last, as it was shown; 0 for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The version's number.</returns>
    /// <exception cref="LostRaceException">The agenda is another than what was shown, or somebody has sent it.</exception>
    /// <exception cref="BrokenRuleException">The agenda is empty, the meeting has been, something is negotiated, or nothing is new.</exception>
    public Task<int> Run(Viewer viewer, MeetingId meetingId, MeetingFacts facts, long seen, int latest, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<SendSummons>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["time"] = facts.Time?.ToString("HH:mm", CultureInfo.InvariantCulture), ["place"] = facts.Place, ["latest"] = latest,
        });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.WriteAgenda);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var now = clock.GetUtcNow();
            meeting.MustBeCallable(StockholmTime.DateAt(now));
            var draft = await SummonsDraft.Of(db, definitions, meeting, ct);
            if (meeting.Version != seen || (draft.Latest?.Number ?? 0) != latest) throw new LostRaceException(Race.Instance);
            // MBL 11 §: what is still negotiated isn't put before those who decide.
            BrokenRuleException.When(draft.HeldBackBy.Count > 0, Rule.NegotiationIsPending, string.Join(", ", draft.HeldBackBy.Select(item => compose.NumberOf(item.Case!.Number))));
            var summons = draft.ToSend(meeting, facts, viewer.PersonId, now);
            db.Summonses.Add(summons);
            var written = new JournalDraft(JournalSubject.Of(meetingId), now, viewer.PersonId);
            keep.AsCalled(summons, draft.Compose(compose, summons, viewer.Name), written);
            db.Mails.AddRange(draft.Mailed.Select(one => OutgoingMail.OfSummons(summons.Id, one.PersonId!.Value, one.Member.MailedTo!, now)));
            written.Completes(asked, summons.Number.ToString(CultureInfo.InvariantCulture));
            await journal.Write(db, written, ct);
            await transaction.CommitAsync(ct);
            return summons.Number;
        }, ct);
    }
}
