using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>Answers a remark on an imported document; each is to be answered before review.</summary>
public sealed class AnswerRemark(ArendeDb db, TransitionWriter writer, TimeProvider clock)
{
    public Task Run(Viewer viewer, CaseId id, Guid remarkId, string answer, CancellationToken ct) =>
        Races.Again(db, async () =>
        {
            var c = await db.Find(viewer, id, ct);
            c.MustBeOfficer(viewer);
            if (c.Remarks.All(remark => remark.Id != remarkId)) throw new NotFoundException("remark");
            c.Answer(remarkId, answer, viewer.PersonId, clock.GetUtcNow());
            var draft = new TransitionDraft(c.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.RemarkAnswered, new JsonObject { ["line"] = c.Remarks.Single(r => r.Id == remarkId).Line });
            await writer.Write(db, draft, ct);
        });
}
