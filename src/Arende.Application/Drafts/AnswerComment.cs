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

/// <summary>Somebody who writes or reviews the draft answers a comment; the others who have said something in it are told.</summary>
public sealed class AnswerComment(ArendeDb db, DefinitionCatalogue definitions, PersonalInbox inbox, TimeProvider clock)
{
    public Task Run(Viewer viewer, CaseId id, Guid comment, string? text, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await VisibleTo.Cases(db, viewer).CaseToComment(db, definitions, viewer, id, ct);
        var said = await db.SectionComments.Include(c => c.Answers).SingleOrDefaultAsync(c => c.Id == comment && c.CaseId == id, ct) ?? throw new NotFoundException("comment");
        // A double click says it once.
        if (said.Answers.OrderBy(answer => answer.WrittenAt).LastOrDefault() is { } last && last.WrittenBy == viewer.PersonId && last.Text == text?.Trim()) return;
        var others = said.Answers.Select(answer => answer.WrittenBy).Append(said.WrittenBy).Where(one => one != viewer.PersonId).Distinct().ToList();
        var answered = said.Answer(text, viewer.PersonId, clock.GetUtcNow());
        db.Add(answered);
        foreach (var other in others)
            await inbox.Add(new Notification(other, NotificationKind.CommentAnswered, $"answer:{answered.Id}", answered.WrittenAt, id, subject: comment), ct);
        await db.SaveOrThrowConflict(ct);
    });
}
