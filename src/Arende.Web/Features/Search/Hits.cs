using Arende.Application.Search;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Cases;

namespace Arende.Web.Features.Search;

/// <summary>What was found of one sort, and how many there are: counted to one more than <see cref="SearchReading.CountedAtMost"/>.</summary>
public sealed record Hits<T>(IReadOnlyList<T> Shown, int Count);

/// <summary>A case, and the part of it in which the words stand; null when its title or number says it.</summary>
public sealed record CaseHit(CaseRow Case, bool IsNumbered, PartHit? Part);

/// <param name="Heading">The section's, as it was written; a clause's or an attachment's number.</param>
public sealed record PartHit(SearchKind Kind, string Heading, Snippet Snippet);

public sealed record DecisionHit(CaseId CaseId, CaseNumber Number, string Title, Body Body, DateOnly Date, int Paragraph, Outcome Outcome, IReadOnlyList<Clause> Clauses, Snippet Snippet, bool IsSecret);

public sealed record AssignmentHit(AssignmentId Id, string Title, AssignmentStatus Status, DateOnly? DueOn, string? Owner, string? Unit, bool IsSecret)
{
    public AssignmentNumber Number { get; init; }
    public DateOnly? OriginalOn { get; init; }
    public TurnKind? EndedAs { get; init; }
}

public sealed record PersonHit(PersonId Id, string Name, string Title, string Unit, bool IsActive);
