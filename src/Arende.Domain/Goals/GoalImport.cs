using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Domain.Goals;

/// <summary>A table of goals that somebody imported.</summary>
public sealed class GoalImport
{
    private GoalImport() { }

    public GoalImport(BodyId board, int year, int rows, PersonId by, DateTimeOffset at) => (BoardId, Year, Rows, By, At) = (board, year, rows, by, at);

    public Guid Id { get; private init; } = OrderedGuid.New();
    public BodyId BoardId { get; private init; }
    public int Year { get; private init; }

    /// <summary>How many the table had.</summary>
    public int Rows { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }
}
