using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;

namespace Arende.Tests.Meetings;

/// <summary>KL 5:59–64: a question in the council is an item without a case.</summary>
public class CouncilQuestionTests
{
    private static readonly DateOnly day = new(2025, 4, 28);
    private static readonly CouncilQuestion asked = new(CouncilQuestionKind.Interpellation, " Ines Insändare ", "Olle Ordförande", "När byggs gångvägen?");
    private static readonly Body council = new Body(BodyId.New(), "kf", BodyFunction.Council).Describe("Kommunfullmäktige", "The municipal council", "KF", null, null, 2, meetsHere: true);

    [Fact]
    public void It_has_its_place_on_the_agenda_and_its_paragraph_and_holds_the_closing_until_it_is_said_what_became_of_it()
    {
        var meeting = new Meeting(council, day);
        var item = meeting.Ask("Gångvägen", asked);
        Assert.Equal(("Gångvägen", "Ines Insändare", null), (item.Title, item.Question!.By, item.Question.Outcome));
        Assert.Equal(Rule.QuestionLacksOutcome, Refused(() => meeting.Note(item.Id, day)));
        Assert.Equal(Rule.AgendaItemsLackOutcome, Refused(() => meeting.MustBeClosable(day)));

        meeting.Answer(item.Id, CouncilQuestionOutcome.Postponed, day);
        meeting.Close([7], day);

        Assert.Equal((7, CouncilQuestionOutcome.Postponed), (meeting.StandingItem(item.Id).Paragraph, meeting.StandingItem(item.Id).Question!.Outcome));
    }

    [Fact]
    public void Who_asked_whom_what_is_erased_by_law_once_the_minutes_are_verified_and_what_became_of_it_stays()
    {
        var meeting = new Meeting(council, day);
        var item = meeting.Ask("Gångvägen", asked);
        meeting.Answer(item.Id, CouncilQuestionOutcome.Answered, day);
        meeting.Close([7], day);
        Assert.Equal(0, meeting.EraseTexts());
        meeting.Verify(day, day);

        Assert.Equal((1, 0), (meeting.EraseTexts(), meeting.EraseTexts()));

        Assert.Equal(new CouncilQuestion(CouncilQuestionKind.Interpellation, "", "", "", CouncilQuestionOutcome.Answered), meeting.StandingItem(item.Id).Question);
        Assert.Equal("Interpellation", T.CouncilQuestions.FromTo(meeting.StandingItem(item.Id).Question!).Sv);
    }

    [Fact]
    public void What_became_of_it_is_taken_back_until_the_meeting_is_closed()
    {
        var meeting = new Meeting(council, day);
        var item = meeting.Ask("Gångvägen", asked);
        Assert.Equal(Rule.OutcomeBeforeMeeting, Refused(() => meeting.Answer(item.Id, CouncilQuestionOutcome.Answered, day.AddDays(-1))));
        meeting.Answer(item.Id, CouncilQuestionOutcome.MayNotBePut, day);

        meeting.TakeBackNote(item.Id);

        Assert.Equal((false, null), (meeting.StandingItem(item.Id).IsNoted, meeting.StandingItem(item.Id).Question!.Outcome));
    }

    [Theory]
    [InlineData("", "A", "B", "C", Rule.TitleIsMissing)]
    [InlineData("X", " ", "B", "C", Rule.AskerIsMissing)]
    [InlineData("X", "A", "", "C", Rule.AskedIsMissing)]
    [InlineData("X", "A", "B", " ", Rule.QuestionIsMissing)]
    public void Who_asks_whom_what_is_said(string title, string by, string to, string text, Rule rule) =>
        Assert.Equal(rule, Refused(() => new Meeting(council, day).Ask(title, new CouncilQuestion(CouncilQuestionKind.Question, by, to, text))));

    [Fact]
    public void Boards_have_none() => Assert.Equal(Rule.QuestionsAreTheCouncils, Refused(() => new Meeting(UsualBodies.Board, day).Ask("Gångvägen", asked)));

    private static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
