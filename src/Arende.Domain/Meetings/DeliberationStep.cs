using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>One thing that is entered of an item's deliberation. A value: two that ask for the same are the same.</summary>
public abstract record DeliberationStep
{
    internal abstract Deliberation Take(Deliberation before, ItemAttendance there);

    /// <summary>The same, with what the meeting knows of it.</summary>
    /// <param name="isClosed">The meeting has been closed.</param>
    /// <param name="third">What a third of those present can do at the item.</param>
    internal virtual DeliberationStep At(bool isClosed, ThirdsRight third) => this;
}

/// <summary>KL 5:50: in the council a third of those present can have a matter sent back or put off, once in a case.</summary>
public enum ThirdsRight
{
    /// <summary>In a board or a committee.</summary>
    None,
    MayForce,

    /// <summary>It was done in this case before: from now on it takes a majority.</summary>
    Used,
}

public sealed record ProposeStep(FloorProposalKind Kind, IReadOnlyList<MemberId> By, string? Words) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Propose(there, Kind, By, Words);
}

public sealed record WithdrawStep(int Number) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Withdraw(Number);
}

public sealed record AcclaimStep(QuestionToPut Put, bool IsYes) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Acclaim(there, Put, IsYes);
}

public sealed record VoteStep(QuestionToPut Put, IReadOnlyList<(MemberId Voter, VoteAnswer Answer)> Answers) : DeliberationStep
{
    internal ThirdsRight Third { get; init; }

    internal override DeliberationStep At(bool isClosed, ThirdsRight third) => this with { Third = third };

    internal override Deliberation Take(Deliberation before, ItemAttendance there) =>
        before.Vote(there, Put, Answers.DistinctBy(one => one.Voter).ToDictionary(one => one.Voter, one => one.Answer), Third);
}

/// <summary>At least a third of those present ask that the matter is sent back or put off, by the proposal that they have made or joined.</summary>
public sealed record ForceStep(int Number) : DeliberationStep
{
    internal ThirdsRight Third { get; init; }

    internal override DeliberationStep At(bool isClosed, ThirdsRight third) => this with { Third = third };

    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Force(there, Number, Third);
}

public sealed record ElectStep(string? Of, IReadOnlyList<Candidate> Candidates, int Blank, string? Lot) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Elect(there, Of, Candidates, Blank, Lot);
}

public sealed record TakeBackAnswerStep : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackAnswer(there);
}

public sealed record ReserveStep(MemberId By, string? Words) : DeliberationStep
{
    /// <summary>The meeting has been closed: it is said of the reservation.</summary>
    internal bool IsAfter { get; init; }

    internal override DeliberationStep At(bool isClosed, ThirdsRight third) => isClosed ? this with { IsAfter = true } : this;

    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Reserve(there, By, Words, IsAfter);
}

public sealed record TakeBackReservationStep(MemberId By) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackReservation(By);
}

public sealed record StateStep(MemberId By, string? Words) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.State(there, By, Words);
}

public sealed record TakeBackStatementStep(int Place) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackStatement(Place);
}
