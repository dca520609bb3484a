using Arende.Application.Bodies;
using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Tests.Meetings;

namespace Arende.Tests.ComposedDocuments;

public sealed class DecisionPagesTests
{
    static readonly BodyCatalogue bodies = new(UsualBodies.All);

    [Fact]
    public void What_a_committee_proposes_its_board_decides_and_the_council_what_is_the_councils()
    {
        Assert.Contains("Inget är avgjort än: kommunstyrelsen har sista ordet.", Extract(UsualBodies.Committee.Id, Outcome.Propose, ClauseVoice.ToBoard), StringComparison.Ordinal);
        Assert.Contains("Inget är avgjort än: kommunstyrelsen har sista ordet.", Extract(UsualBodies.Committee.Id, Outcome.Propose, null), StringComparison.Ordinal);
        Assert.Contains("Inget är avgjort än: kommunfullmäktige har sista ordet.", Extract(UsualBodies.Committee.Id, Outcome.Propose, ClauseVoice.ToCouncil), StringComparison.Ordinal);
        Assert.Contains("Inget är avgjort än: kommunfullmäktige har sista ordet.", Extract(UsualBodies.Board.Id, Outcome.ReferToCouncil, ClauseVoice.ToCouncil), StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_appealed_says_how_and_what_is_only_proposed_does_not()
    {
        Assert.Contains("Hur man överklagar", Extract(UsualBodies.Board.Id, Outcome.Approve, null), StringComparison.Ordinal);
        Assert.DoesNotContain("överklagar", Extract(UsualBodies.Board.Id, Outcome.Note, null), StringComparison.Ordinal);
        Assert.DoesNotContain("överklagar", Extract(UsualBodies.Board.Id, Outcome.ReferToCouncil, ClauseVoice.ToCouncil), StringComparison.Ordinal);
        Assert.DoesNotContain("överklagar", Extract(UsualBodies.Committee.Id, Outcome.Propose, ClauseVoice.ToBoard), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verifier_who_was_disqualified_at_the_section_is_not_named_as_verifying_it()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Meeting.Attend(board.Meeting.Attendance! with { Verifiers = [board.Member(2), board.Member(3)] }, new(2025, 4, 8));
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 2);
        board.Close(Outcome.Approve);

        Assert.Equal(["Ledamot 1, ordförande", "Ledamot 2", "Ledamot 3"], VerifiedBy(1));
        Assert.Equal(["Ledamot 1, ordförande", "Ledamot 2"], VerifiedBy(2));

        IEnumerable<string> VerifiedBy(int item)
        {
            var decision = new DecisionToSend("KS 2026-12", "Avgifter", Case.UsualType, board.Meeting.Item(board.Items[item - 1]), board.Meeting, bodies[UsualBodies.Board.Id], []);
            var lines = BlocksAsMarkdown.Of(Documents.Words.DecisionExtract(new DecisionToCompose("Strandköpings kommun", decision, null, [])).Blocks).Split('\n').ToList();
            return lines.Skip(lines.IndexOf("## Justeras av") + 1).SkipWhile(string.IsNullOrEmpty).TakeWhile(line => line.Length > 0).Select(line => line[2..]);
        }
    }

    static string Extract(BodyId id, Outcome outcome, ClauseVoice? voice)
    {
        var caseId = new CaseId(Guid.NewGuid());
        var meeting = new Meeting(bodies[id], new DateOnly(2026, 11, 28));
        meeting.Add(caseId, meeting.Date.AddDays(-1));
        meeting.Enter(caseId, new EnteredOutcome(outcome, null, [new Clause(1, "Avgifterna höjs.") { Voice = voice, Outcome = outcome == Outcome.Note ? outcome : null }], default, default), meeting.Date);
        meeting.Close([17], meeting.Date);
        var decision = new DecisionToSend("KS 2026-12", "Avgifter", Case.UsualType, meeting.Item(caseId), meeting, bodies[id], []);
        return Documents.Words.DecisionExtract(new DecisionToCompose("Strandköpings kommun", decision, null, [])).Canonical();
    }
}
