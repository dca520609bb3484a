using Arende.Application.History;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;

namespace Arende.Application.Journal;

/// <summary>What a commit is about. A meeting has no history of its own: what it did is told in its cases'.</summary>
public enum JournalKind { Case, Period, Assignment, Meeting }

/// <summary>What a commit is about: what is told in it is told of this one, in its history and of no other.</summary>
public readonly record struct JournalSubject(JournalKind Kind, Guid Id)
{
    public static JournalSubject Of(CaseId id) => new(JournalKind.Case, id.Value);

    public static JournalSubject Of(ReportingPeriodId id) => new(JournalKind.Period, id.Value);

    public static JournalSubject Of(AssignmentId id) => new(JournalKind.Assignment, id.Value);

    public static JournalSubject Of(MeetingId id) => new(JournalKind.Meeting, id.Value);

    /// <exception cref="InvalidOperationException">The fact is another kind of subject's: it was about to be told in a borrowed history.</exception>
    internal void MustHave(HistoryKind fact)
    {
        if (!HistoryFacts.SubjectsOf(fact).Contains(Kind)) throw new InvalidOperationException($"{fact} is no fact of a {Kind}.");
    }
}
