using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;

namespace Arende.Tests.Journal;

public sealed class JournalDraftTests
{
    public static TheoryData<HistoryKind> Kinds { get; } = [.. Enum.GetValues<HistoryKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_fact_is_some_subjects_and_is_told_of_no_other(HistoryKind fact)
    {
        var its = HistoryFacts.SubjectsOf(fact);
        Assert.NotEmpty(its);
        foreach (var subject in Subjects)
        {
            var draft = new JournalDraft(subject, DateTimeOffset.UnixEpoch, actor: null);
            if (its.Contains(subject.Kind)) draft.Tell(fact);
            else Assert.Throws<InvalidOperationException>(() => draft.Tell(fact));
            Assert.Equal(its.Contains(subject.Kind) ? [fact] : [], draft.Facts.Select(told => told.Kind));
        }
    }

    [Fact]
    public void There_is_a_subject_of_each_kind() => Assert.Equal(Enum.GetValues<JournalKind>(), Subjects.Select(subject => subject.Kind));

    private static JournalSubject[] Subjects =>
    [
        JournalSubject.Of(CaseId.New()), JournalSubject.Of(ReportingPeriodId.New()), JournalSubject.Of(AssignmentId.New()), JournalSubject.Of(MeetingId.New()),
    ];
}
