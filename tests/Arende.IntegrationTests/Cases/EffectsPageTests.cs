using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

public sealed class EffectsPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Transfer = "Godkänna att uppdragen överförs till verksamhetsplan 2027.";

    [Fact]
    public async Task The_writer_is_told_what_a_clause_seems_to_do_and_says_whether_it_does()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Vad punkterna gör"));

        var asked = await officer.Get(address);
        Assert.Contains("Säg vad en beslutspunkt gör i uppdragsregistret.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Läst ur texten, inte bekräftat: 14 uppdrag förs över till verksamhetsplan 2025", asked.Text, StringComparison.Ordinal);

        var page = await officer.Get(address + "/effects");
        Assert.DoesNotContain("TransferAssignments\" checked", page.Html, StringComparison.Ordinal);
        var unsaid = await officer.Post(address + "/effects", address + "/effects", ("Effects[0].Mark", Mark(page)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);

        var said = await officer.Post(address + "/effects", address + "/effects",
            ("Effects[0].Mark", Mark(page)), ("Effects[0].Effect", "TransferAssignments"), ("Effects[0].PlanYear", "2025"));
        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        var after = await officer.Get(address);
        Assert.DoesNotContain("inte bekräftat", after.Text, StringComparison.Ordinal);
        Assert.Contains("När punkten är beslutad: 14 uppdrag förs över till verksamhetsplan 2025", after.Text, StringComparison.Ordinal);
        Assert.Contains("bekräftade att punkt 2 överför uppdrag till verksamhetsplan 2025", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_without_a_year_is_refused_and_the_answer_stays()
    {
        var officer = await site.SignIn("hanna");
        var address = await Write(officer, "Utan år", Transfer);
        var mark = Mark(await officer.Get(address + "/effects"));

        var refused = await officer.Post(address + "/effects", address + "/effects",
            ("Effects[0].Mark", mark), ("Effects[0].Effect", "TransferAssignments"), ("Effects[0].PlanYear", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Skriv vilket års verksamhetsplan", refused.Text, StringComparison.Ordinal);
        Assert.Matches("value=\"TransferAssignments\" checked", refused.Html);
    }

    [Fact]
    public async Task A_clause_that_is_rewritten_is_asked_about_again()
    {
        var officer = await site.SignIn("hanna");
        var address = await Write(officer, "Skrivs om", Transfer);
        await officer.Post(address + "/effects", address + "/effects",
            ("Effects[0].Mark", Mark(await officer.Get(address + "/effects"))), ("Effects[0].Effect", "None"), ("Effects[0].PlanYear", ""));
        Assert.DoesNotContain("Säg vad en beslutspunkt", (await officer.Get(address)).Text, StringComparison.Ordinal);

        await Save(officer, address, "Skrivs om", "Godkänna att initiativen överförs till verksamhetsplan 2027.");

        Assert.Contains("Säg vad en beslutspunkt", (await officer.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_only_its_officers()
    {
        var address = await Write(await site.SignIn("hanna"), "Andras", Transfer);

        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("kim")).Get(address + "/effects")).Status);
    }

    private static string Mark(PageAnswer page) => page.Find("name=\"Effects\\[0\\].Mark\" value=\"([0-9a-f]+)\"");

    private static async Task<string> Write(Visitor officer, string title, string clause)
    {
        var address = (await officer.Post("/cases/new", "/cases/new", ("Title", title), ("Access", "Open"))).Location!;
        await Save(officer, address, title, clause);
        return address;
    }

    private static async Task Save(Visitor officer, string address, string title, string clause)
    {
        var version = (await officer.Get(address + "/edit")).Find("name=\"Version\" value=\"(\\d+)\"");
        var saved = await officer.Post(address, address + "/edit", ("Version", version), ("Draft.Title", title), ("Draft.Clauses[0]", clause), ("step", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }
}
