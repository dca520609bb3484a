using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Benchmarks.Municipality;

/// <summary>One way that a case goes, played once by the product's own use cases.</summary>
/// <param name="Share">How many of a thousand cases are like it; what is left over goes to the closed ones.</param>
/// <param name="WeeksBack">The longest time ago that it may have stood as it does.</param>
/// <param name="IsDecided">Its assignments stand in the register.</param>
internal sealed record Course(string Name, double Share, int WeeksBack, bool IsDecided)
{
    /// <summary>The closed ones lie this far back at least, so that their last day has been.</summary>
    public bool IsClosed => Name.StartsWith("closed", StringComparison.Ordinal);
}

/// <summary>The rows that a played case left in the database, and who stands in them.</summary>
internal sealed record Exemplar(Course Course, DateTimeOffset RegisteredAt, IReadOnlyList<CellRow> Rows, IReadOnlyDictionary<Guid, Actor> Actors, IReadOnlyList<(Guid Meeting, BodyFunction Body, DateOnly Date)> Meetings);

/// <summary>Whom a person or unit of the played municipality is, in each of the generated ones.</summary>
internal enum Actor { Unit, Officer, Manager, OtherUnit, OtherManager, OtherAssignee, Director, FinanceDirector, Registrar, Clerk, Controller, Chancery }
