using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Meetings;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>To whom a clause of a draft can give an assignment, by which meeting, and who is told of it.</summary>
public sealed record OrderChoices(IReadOnlyList<Choice> People, IReadOnlyList<Choice> Meetings, IReadOnlyList<Choice> Bodies)
{
    public static OrderChoices None { get; } = new([], [], []);

    public static async Task<OrderChoices> Of(ArendeDb db, BodyCatalogue bodies, BodyId board, IReadOnlyList<PlannedMeeting> calendar, DateOnly today, CancellationToken ct)
    {
        var people = await RoleHolders.With(db, Right.BeGivenAssignment).AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        var meetings = calendar.Where(m => m.Date > today).Take(100).Where(m => bodies[m.BodyId].TakesCasesOf(board));
        return new(
            [new Choice("", T.Assignments.NoOwner), .. people.Select(p => new Choice(p.Id.ToString(), p.Name))],
            [new Choice("", T.ClauseTerms.NoMeeting), .. meetings.Select(m => new Choice(m.Id.ToString(), T.Meetings.Of(bodies[m.BodyId], m.Date)))],
            [new Choice("", T.ClauseTerms.NoReport), .. new[] { BodyFunction.Committee, BodyFunction.Board, BodyFunction.Council }
                .Select(function => bodies.Of(function, board)).OfType<Body>().Select(body => new Choice(body.Function.ToString(), T.Decisions.Named(body)))]);
    }

    /// <summary>A meeting that has been, and somebody who has left, stay chosen.</summary>
    public static IEnumerable<Choice> With(IReadOnlyList<Choice> choices, Guid? chosen) =>
        chosen is { } id && choices.All(choice => choice.Value != id.ToString()) ? [.. choices, new Choice(id.ToString(), T.ClauseTerms.AsBefore)] : choices;
}
