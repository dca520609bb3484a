using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Meetings;

public sealed class BackwardPlanPagesTests(TestSite site) : IClassFixture<TestSite>
{
    // Mondays and a Wednesday without days off between: the board's summons goes out on 31 August, so that the committee on 2 September is too late for the first.
    private const string Board = "2043-09-07";
    private const string Committee = "2043-08-26";
    private const string TooLateCommittee = "2043-09-02";

    [Fact]
    public async Task A_planned_meeting_and_an_assignment_that_is_due_on_it_say_by_when_the_draft_must_be_handed_in()
    {
        var (clerk, controller) = (await site.SignIn("nils"), await site.SignIn("conny"));
        var board = await Plan(clerk, "Board", Board);
        Assert.Contains("Inget sammanträde i arbetsutskottet är planerat i tid", (await clerk.Get(board)).Text, StringComparison.Ordinal);
        foreach (var day in new[] { Committee, TooLateCommittee }) await Plan(clerk, "Committee", day);

        var assignment = (await controller.Post("/assignments/new", "/assignments/new", ("Title", "Redovisa hamnen"), ("Kind", "Assignment"), ("Deadline", "7 september 2043"))).Location!;

        // 26 August: its summons goes out five working days before, is prepared two before that, and the draft is reviewed in five.
        foreach (var page in new[] { (await clerk.Get(board)).Text, (await controller.Get(assignment)).Text })
        {
            Assert.Contains("Utkastet är inlämnat måndag 10 augusti 2043", page, StringComparison.Ordinal);
            Assert.Contains("Granskat och signerat måndag 17 augusti 2043", page, StringComparison.Ordinal);
            Assert.Contains("AU sammanträder onsdag 26 augusti 2043", page, StringComparison.Ordinal);
            Assert.Contains("Kallelsen till KS går ut måndag 31 augusti 2043", page, StringComparison.Ordinal);
            Assert.DoesNotContain("planerat i tid", page, StringComparison.Ordinal);
        }
        Assert.Contains("utkast senast måndag 10 augusti 2043", (await clerk.Get("/meetings?body=ks")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> Plan(Visitor clerk, string body, string date) => (await clerk.Post("/meetings/new", "/meetings/new", ("Body", body), ("Date", date))).Location!;
}
