using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A reviewer has said what they had to say: those who write the draft are told, in one line of their inbox.</summary>
public sealed class HandOverComments(ArendeDb db, DefinitionCatalogue definitions, PersonalInbox inbox, TimeProvider clock)
{
    public Task Run(Viewer viewer, CaseId id, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await VisibleTo.Cases(db, viewer).CaseToComment(db, definitions, viewer, id, ct);
        await Tell(id, viewer.PersonId, ct);
        await db.SaveOrThrowConflict(ct);
    });

    /// <summary>Also by whoever answers a step of a review, whatever the answer is. The caller saves.</summary>
    internal async Task Tell(CaseId id, PersonId reviewer, CancellationToken ct)
    {
        var comments = await db.SectionComments.Where(c => c.CaseId == id && c.WrittenBy == reviewer && c.HandedOverAt == null).ToListAsync(ct);
        if (comments.Count == 0) return;
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        var now = clock.GetUtcNow();
        foreach (var comment in comments) comment.HandOver(now);
        if (comments.All(comment => comment.IsResolved)) return;
        foreach (var writer in about.Writers.Append(about.CaseOfficerId).Where(writer => writer != reviewer).Distinct())
            await inbox.Add(new Notification(writer, NotificationKind.CommentsHandedOver, $"comments:{comments[0].Id}", now, id, subject: reviewer.Value), ct);
    }
}
