using Arende.Domain.Bodies;

namespace Arende.Domain.Meetings;

// Questions in the council (KL 5:59–64).
public sealed partial class Meeting
{
    /// <summary>Puts a question on the agenda of the council.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="question">Who asks whom what; it has no outcome yet.</param>
    public StandingItem Ask(string? title, CouncilQuestion question)
    {
        BrokenRuleException.When(Function != BodyFunction.Council || IsFromMinutes, Rule.QuestionsAreTheCouncils);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(title), Rule.TitleIsMissing);
        var (by, to, text) = (OneLine.Of(question.By), OneLine.Of(question.To), question.Text.Trim());
        BrokenRuleException.When(by.Length == 0, Rule.AskerIsMissing);
        BrokenRuleException.When(to.Length == 0, Rule.AskedIsMissing);
        BrokenRuleException.When(text.Length == 0, Rule.QuestionIsMissing);
        TextLimits.Check(by, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(to, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(text, TextLimits.Comment, Rule.TextIsTooLong);
        var item = AddStanding(OneLine.Of(title!), StandingItemKind.Question);
        Change(item.Id, one => one with { Question = question with { By = by, To = to, Text = text, Outcome = null } });
        return StandingItem(item.Id);
    }

    private int EraseQuestions()
    {
        var asked = Standing.Where(one => one.Question is { IsErased: false }).ToList();
        foreach (var item in asked) Change(item.Id, one => one with { Question = one.Question!.Erased() });
        return asked.Count;
    }

    /// <summary>The council has taken the question up.</summary>
    public void Answer(Guid id, CouncilQuestionOutcome outcome, DateOnly today)
    {
        MustBeOpen();
        if (StandingItem(id).Question is not { } question) throw new BrokenRuleException(Rule.AgendaHasChanged);
        BrokenRuleException.When(today < Date, Rule.OutcomeBeforeMeeting);
        MustHaveQuorum(StandingItem(id));
        Change(id, one => one with { Question = question with { Outcome = outcome }, IsNoted = true });
    }
}
