using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A comment is done with: by who writes the draft, or by who made it. Another who reviews it only reads it.</summary>
public sealed class ResolveComment(ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock)
{
    public async Task Run(Viewer viewer, CaseId id, Guid comment, CancellationToken ct)
    {
        var about = await VisibleTo.Cases(db, viewer).CaseToComment(db, definitions, viewer, id, ct);
        var said = await db.SectionComments.SingleOrDefaultAsync(c => c.Id == comment && c.CaseId == id, ct) ?? throw new NotFoundException("comment");
        BrokenRuleException.When(!SectionComments.MayResolve(viewer, about, said.WrittenBy), Rule.NotAllowed, nameof(Right.WriteDraft));
        said.Resolve(viewer.PersonId, clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
    }
}
