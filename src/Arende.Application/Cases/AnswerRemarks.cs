using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>Answers remarks on an imported document, one or many at once; each is to be answered before review.</summary>
public sealed class AnswerRemarks(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer.</param>
    /// <param name="id">The case.</param>
    /// <param name="answers">Answers by remark; all of them are kept, or none.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, CaseId id, IReadOnlyDictionary<Guid, string> answers, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.Of(c));
            if (answers.Keys.Except(c.Remarks.Select(remark => remark.Id)).Any()) throw new NotFoundException("remark");
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            foreach (var remark in c.Remarks.Where(remark => answers.ContainsKey(remark.Id)).OrderBy(remark => remark.Line))
            {
                c.Answer(remark.Id, answers[remark.Id], viewer.PersonId, clock.GetUtcNow());
                draft.Tell(HistoryKind.RemarkAnswered, new JsonObject { ["line"] = remark.Line });
            }
            await journal.Write(db, draft, ct);
        });
}
