using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Tests.Engine;
using Xunit;
using OpenEvent = Arende.Engine.EventWait;

namespace Arende.Tests.Workflows;

/// <summary>Cases that run on earlier versions of the paths that ship, moved to the newest by its own moves: where they then wait, and that they come to their end.</summary>
public class RunningCasesTests
{
    const string Decided = "draft=submit review=approve signDirector=sign signFinance=sign registrarCheck=ready";
    const string Notice = "NoticePosted:legalReview";
    const string Sent = "distribute=done settleDistribution=done";

    [Theory]
    [InlineData("approve", "MinutesVerified", "distribute noticePosted")]
    [InlineData("approve", $"MinutesVerified {Sent}", "followUp noticePosted")]
    [InlineData("approve", $"MinutesVerified {Notice} {Sent}", "followUp noticeOver")]
    [InlineData("approve", $"MinutesVerified {Notice} NoticeOver", "confirmLegalForce distribute")]
    [InlineData("approve", $"MinutesVerified {Notice} NoticeOver confirmLegalForce=final", "distribute")]
    [InlineData("approve", "MinutesVerified NoticePosted:none", "distribute")]
    [InlineData("approve", $"MinutesVerified {Notice} NoticeOver confirmLegalForce=appealed {Sent}", "awaitCourt followUp")]
    [InlineData("approve", $"MinutesVerified {Notice} NoticeOver confirmLegalForce=final {Sent}", "followUp")]
    [InlineData("approve", $"MinutesVerified {Notice} NoticeOver confirmLegalForce=final {Sent} followUp=done", "close")]
    [InlineData("referToCouncil", "MinutesVerified", "awaitCouncil distribute")]
    [InlineData("referToCouncil", $"MinutesVerified {Sent}", "awaitCouncil")]
    [InlineData("referToCouncil", "MinutesVerified awaitCouncil=decided", "distribute")]
    [InlineData("referToCouncil", $"MinutesVerified {Sent} awaitCouncil=decided", "followUp")]
    public async Task A_case_of_the_third_version_of_the_board_case(string outcome, string steps, string waits)
    {
        await Moves("board-case.v3", "board-case.v5", $"{Decided} CommitteeOutcome:propose BoardOutcome:{outcome} {steps}", waits);
        await Moves("direct-to-board.v2", "direct-to-board.v4", $"{Decided} BoardOutcome:{outcome} {steps}", waits);
    }

    [Theory]
    [InlineData("approve", "MinutesVerified", "distribute noticePosted")]
    [InlineData("approve", "MinutesVerified postNotice=posted", "distribute noticeOver")]
    [InlineData("approve", $"MinutesVerified {Sent}", "followUp noticePosted")]
    [InlineData("approve", $"MinutesVerified postNotice=posted {Sent}", "followUp noticeOver")]
    [InlineData("referToCouncil", "MinutesVerified", "awaitCouncil distribute")]
    [InlineData("referToCouncil", $"MinutesVerified {Sent}", "awaitCouncil")]
    public async Task A_case_of_the_first_versions(string outcome, string steps, string waits)
    {
        await Moves("board-case.v1", "board-case.v5", $"{Decided} CommitteeOutcome:propose BoardOutcome:{outcome} {steps}", waits);
        await Moves("board-case.v2", "board-case.v5", $"{Decided} CommitteeOutcome:propose BoardOutcome:{outcome} {steps}", waits);
        await Moves("direct-to-board.v1", "direct-to-board.v4", $"{Decided} BoardOutcome:{outcome} {steps}", waits);
    }

    [Theory]
    [InlineData("approve", $"MinutesVerified {Notice} {Sent}", "followUp noticeOver")]
    [InlineData("approve", $"MinutesVerified {Sent} followUp=done {Notice} NoticeOver", "confirmLegalForce")]
    [InlineData("approve", $"MinutesVerified {Sent} followUp=done NoticePosted:none", "close")]
    [InlineData("referToCouncil", $"MinutesVerified {Sent}", "awaitCouncil")]
    [InlineData("referToCouncil", "MinutesVerified awaitCouncil=sentBack", "distribute draft")]
    [InlineData("referToCouncil", $"MinutesVerified awaitCouncil=decided {Sent} distributeCouncil=done settleCouncilDistribution=done followUpCouncil=done", "councilNoticePosted")]
    public async Task A_case_of_the_fourth_version_of_the_board_case(string outcome, string steps, string waits)
    {
        await Moves("board-case.v4", "board-case.v5", $"{Decided} CommitteeOutcome:propose BoardOutcome:{outcome} {steps}", waits);
        await Moves("direct-to-board.v3", "direct-to-board.v4", $"{Decided} BoardOutcome:{outcome} {steps}", waits);
    }

    [Fact]
    public Task A_case_that_the_council_sent_back_before_waits_for_it_where_it_does() => Moves("board-case.v4", "board-case.v5",
        $"{Decided} CommitteeOutcome:propose BoardOutcome:referToCouncil MinutesVerified {Sent} awaitCouncil=sentBack {Decided} CommitteeOutcome:propose BoardOutcome:referToCouncil MinutesVerified {Sent}", "awaitCouncil");

    [Theory]
    [InlineData("", "awaitCouncil yearToDecide")]
    [InlineData("awaitCouncil=decided distributeCouncil=done settleCouncilDistribution=done followUpCouncil=done", "councilNoticePosted")]
    public Task A_motion_of_the_third_version(string steps, string waits) =>
        Moves("motion.v3", "motion.v4", $"received=prepare askOpinion=notNeeded draft=submit review=approve registrarCheck=ready BoardOutcome:referToCouncil MinutesVerified {steps}", waits);

    [Theory]
    [InlineData("draft=submit", "review yearToDecide")]
    [InlineData("draft=submit review=approve registrarCheck=ready BoardOutcome:referToCouncil MinutesVerified", "awaitCouncil yearToDecide")]
    [InlineData("draft=submit review=approve registrarCheck=ready BoardOutcome:referToCouncil MinutesVerified awaitCouncil=sentBack", "draft yearToDecide")]
    [InlineData("draft=submit review=approve registrarCheck=ready BoardOutcome:referToCouncil MinutesVerified awaitCouncil=decided", "followUpCouncil")]
    [InlineData("draft=submit review=approve registrarCheck=ready BoardOutcome:referToCouncil MinutesVerified awaitCouncil=decided followUp=done", "close")]
    public Task A_motion(string steps, string waits) => Moves("motion.v2", "motion.v4", $"received=prepare askOpinion=notNeeded {steps}", waits);

    [Theory]
    [InlineData("", "distribute noticePosted")]
    [InlineData(Notice, "distribute noticePosted")]
    [InlineData($"{Notice} {Sent}", "distribute noticePosted")]
    [InlineData($"{Notice} {Sent} NoticeOver confirmLegalForce=appealed", "awaitCourt followUp")]
    [InlineData($"{Notice} {Sent} NoticeOver confirmLegalForce=appealed awaitCourt=upheld", "followUp")]
    [InlineData($"{Notice} {Sent} NoticeOver confirmLegalForce=final", "followUp")]
    [InlineData($"{Notice} {Sent} NoticeOver confirmLegalForce=final followUp=done", "close")]
    public Task A_citizens_proposal_that_the_board_decided(string steps, string waits) => Moves(
        "citizen-proposal.v2", "citizen-proposal.v4",
        $"received=decide askOpinion=notNeeded draft=submit review=approve registrarCheck=ready BoardOutcome:approve MinutesVerified {steps}", waits);

    [Theory]
    [InlineData("delegated-decision.v1", "", "noticePosted")]
    [InlineData("delegated-decision.v1", "postNotice=posted", "noticeOver")]
    [InlineData("delegated-decision.v2", $"{Notice}", "noticeOver")]
    [InlineData("delegated-decision.v2", $"{Notice} NoticeOver", "confirmLegalForce")]
    public Task A_delegated_decision(string from, string steps, string waits) =>
        Moves(from, "delegated-decision.v4", $"draft=submit decide=decided DelegatedDecisionReported:approve MinutesVerified {steps}", waits);

    [Theory]
    [InlineData("draft=submit decide=decided DelegatedDecisionReported:approve", "minutesVerified")]
    [InlineData($"draft=submit decide=decidedUnreported {Notice}", "noticeOver")]
    public Task A_delegated_decision_of_the_fourth_version(string steps, string waits) => Moves("delegated-decision.v4", "delegated-decision.v5", steps, waits);

    static async Task Moves(string from, string to, string steps, string waits)
    {
        var interpreter = new FlowchartInterpreter();
        var (old, now) = (WorkflowDefinition.Read(Repository.Workflow($"{from}.json")), WorkflowDefinition.Read(Repository.Workflow($"{to}.json")));
        var at = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var last = await interpreter.Start(old, new StartInput(at, "case-1", new Dictionary<string, JsonNode?> { ["CaseNumber"] = "KS 2026/1" }));
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            last = await interpreter.Resume(old, last.State, Stimulus(step, at));
            Assert.True(last.Answer == StimulusAnswer.Accepted, $"{from}: {step}: {last.Answer}");
        }

        var mapping = await interpreter.Map(last.State, old, now, VersionMoves.Map(old.Version, now, new Dictionary<string, string>()), at);

        Assert.Equal([], mapping.Reasons);
        Assert.Equal($"{from}: {waits}", $"{from}: {Waiting(mapping.Transition!)}");
        await ComesToItsEnd(interpreter, now, mapping.Transition!, at);
    }

    static async Task ComesToItsEnd(FlowchartInterpreter interpreter, WorkflowDefinition definition, Transition last, DateTimeOffset at)
    {
        for (var step = 0; step < 40 && last.Status == WorkflowStatus.Running; step++)
        {
            var wait = last.Waiting.First(wait => wait is not TimerWait);
            last = await interpreter.Resume(definition, last.State, wait is OpenEvent raised ? new EventRaised(at, raised.EventName, Payload("propose", raised.EventName)) : Stimulus($"{wait.ActivityId}={Answer(wait.ActivityId)}", at));
        }
        Assert.Equal(WorkflowStatus.Finished, last.Status);
    }

    static string Answer(string activity) => activity switch
    {
        "draft" => "submit",
        "review" => "approve",
        "signDirector" or "signFinance" => "sign",
        "registrarCheck" => "ready",
        "confirmLegalForce" or "confirmCouncilForce" => "final",
        "awaitCourt" or "awaitCourtToo" or "awaitCouncilCourt" => "upheld",
        "awaitCouncil" => "decided",
        "close" => "close",
        _ => "done",
    };

    static string Waiting(Transition transition) => string.Join(' ', transition.Waiting.Select(wait => wait.ActivityId).Order(StringComparer.Ordinal));

    // "task=outcome", "Event" or "Event:outcome".
    static Stimulus Stimulus(string step, DateTimeOffset at)
    {
        if (step.Split('=') is [var task, var answer]) return new TaskCompleted(at, task, new JsonObject { ["outcome"] = answer, ["takeDownAt"] = "2026-04-01T22:00:00Z" });
        return step.Split(':') is [var name, var said] ? new EventRaised(at, name, Payload(said, name)) : new EventRaised(at, step, null);
    }

    static JsonObject Payload(string said, string name) => name.EndsWith("NoticePosted", StringComparison.Ordinal)
        ? new() { ["appeal"] = said == "none" ? "none" : "legalReview" }
        : new() { ["outcome"] = name == "BoardOutcome" && said == "propose" ? "referToCouncil" : said };
}
