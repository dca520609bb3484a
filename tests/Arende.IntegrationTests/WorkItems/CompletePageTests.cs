using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Journal;
using Arende.Domain;
using Arende.IntegrationTests.Support;
using Arende.Texts;

namespace Arende.IntegrationTests.WorkItems;

public sealed class CompletePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_step_tells_what_happens_and_a_double_click_takes_it_once()
    {
        var officer = await site.SignIn("hanna");
        var address = await Ready(officer, "Dubbelklick");
        var work = (await officer.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\"");
        var before = await officer.Get(work);
        Assert.Contains("Tjänsteskrivelsen låses", before.Text, StringComparison.Ordinal);
        Assert.Contains("Kim Chef får att göra", before.Text, StringComparison.Ordinal);

        // Both clicks come from the page as it was, with its key: the token is of another of the officer's forms.
        var key = ("Key", (before with { Html = before.Html[before.Html.IndexOf("<main", StringComparison.Ordinal)..] }).Find("name=\"Key\" value=\"([^\"]+)\""));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post("/cases/new", work, key, ("Outcome", "submit"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post("/cases/new", work, key, ("Outcome", "submit"))).Status);
        var after = await officer.Get(address);
        Assert.Single(Regex.Matches((await officer.Get(address + "/history")).Text, "lämnade ärendet till granskning"));
        Assert.Contains("Granskas", after.Text, StringComparison.Ordinal);
        Assert.Contains("Du lämnade ärendet till granskning.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Nu ligger det hos Kim Chef: granska tjänsteskrivelsen, senast", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistaken_case_is_written_off_with_a_reason_though_its_draft_is_empty()
    {
        var officer = await site.SignIn("hanna");
        var registered = await officer.Post("/cases/new", "/cases/new", ("Title", "Dubbelregistrerat"), ("Access", "Open"), ("Type", "direct-to-board"));
        var address = registered.Location!;
        var page = await officer.Get(address);
        Assert.Contains("Beslutspunkter saknas", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("outcome=submit", page.Html, StringComparison.Ordinal);
        var work = page.Find("href=\"(/workitems/[^\"]+outcome=writeOff)\"");
        Assert.Contains("avslutas", (await officer.Get(work)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post(work, work, ("Outcome", "writeOff"), ("Reason", ""))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(work, work, ("Outcome", "writeOff"), ("Reason", "Finns redan under ett annat nummer"))).Status);
        Assert.Contains("makulerade ärendet", (await officer.Get(address + "/history")).Text, StringComparison.Ordinal);
        var after = await officer.Get(address);
        Assert.Contains("Ärendet är makulerat", after.Text, StringComparison.Ordinal);
        Assert.Contains("makulerades här", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Avslutat", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_is_told_for_whom_they_answer_and_the_history_names_both()
    {
        var (officer, manager, deputy) = (await site.SignIn("hanna"), await site.SignIn("kim"), await site.SignIn("ulla"));
        var address = await Ready(officer, "Det som inte får vänta");
        await officer.Post(address + "/access", address + "/access", ("access", "Secret"));
        await officer.Post("/cases/new", (await officer.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\""), ("Outcome", "submit"));
        var work = (await manager.Get(address)).Find("href=\"(/workitems/[^\"?]+)\\?outcome=approve\"");
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get(work)).Status);
        var today = Arende.Domain.Calendar.StockholmTime.Today(TimeProvider.System).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var chosen = (await manager.Get("/settings")).Find("<option value=\"([0-9a-f-]+)\"[^>]*>Ulla");
        await manager.Post("/settings", "/settings?handler=Absence", ("Absence.First", today), ("Absence.Last", today), ("Absence.Deputy", chosen));

        Assert.Contains("Det som inte får vänta · för Kim Chef", (await deputy.Get("/")).Main, StringComparison.Ordinal);
        Assert.Contains("som ställföreträdare för Kim Chef", (await deputy.Get(work + "?outcome=approve")).Main, StringComparison.Ordinal);
        var taken = await deputy.Post("/settings", work + "?outcome=approve", ("Outcome", "approve"));

        // They read the secret case for the step alone.
        Assert.Equal("/", taken.Location);
        Assert.Contains("Du godkände", (await deputy.Get("/")).Main, StringComparison.Ordinal);
        Assert.Contains("Ulla Uppdragsansvarig för Kim Chef (ställföreträdare)", (await officer.Get(address + "/history")).Main, StringComparison.Ordinal);
        await officer.Post("/settings", "/language", ("to", "en"), ("back", "/settings"));
        Assert.Contains("Ulla Uppdragsansvarig for Kim Chef (deputy)", (await officer.Get(address + "/history")).Main, StringComparison.Ordinal);
        await manager.Post("/settings", "/settings?handler=EndAbsence");
    }

    [Fact]
    public async Task Who_is_to_choose_sees_what_is_proposed_and_the_way_to_the_whole_case()
    {
        var officer = await site.SignIn("hanna");
        var address = await Ready(officer, "Det som beslutas");
        await officer.Post("/cases/new", (await officer.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\""), ("Outcome", "submit"));
        var manager = await site.SignIn("kim");
        var work = (await manager.Get(address)).Find("href=\"(/workitems/[^\"?]+)\\?outcome=approve\"");

        var choice = await manager.Get(work);

        Assert.Contains("Planen antas.", choice.Text, StringComparison.Ordinal);
        Assert.Contains("Förslag till beslut", choice.Text, StringComparison.Ordinal);
        Assert.Contains("<li value=\"1\">", choice.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}/document\"", choice.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_clicks_of_a_double_click_get_the_same_answer_also_at_once()
    {
        Visitor[] browsers = [await site.SignIn("hanna"), await site.SignIn("hanna"), await site.SignIn("hanna")];
        var address = await Ready(browsers[0], "Samtidigt dubbelklick");
        var work = (await browsers[0].Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\"");
        var key = ("Key", $"{FormKey.New()}");
        var answers = await Task.WhenAll(browsers.Select(browser => browser.Post("/cases/new", work, key, ("Outcome", "submit"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
    }

    [Fact]
    public async Task A_send_back_needs_its_reason_and_its_conditions_become_ticks()
    {
        var officer = await site.SignIn("hanna");
        var address = await Ready(officer, "Återremiss");
        await officer.Post("/cases/new", (await officer.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\""), ("Outcome", "submit"));
        var manager = await site.SignIn("kim");
        var work = (await manager.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=return)\"");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get(work)).Status);

        var refused = await manager.Post(work, work, ("Outcome", "return"), ("Reason", ""), ("Conditions", "Beskriv kostnaden."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Beskriv kostnaden.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Reason\"", refused.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await manager.Post(work, work, ("Outcome", "return"), ("Reason", "Kostnaden saknas."), ("Conditions", "Beskriv kostnaden."))).Status);
        var back = await officer.Get(address);
        Assert.Contains("varv 2", back.Text, StringComparison.Ordinal);
        var edit = await officer.Get(address + "/edit");
        Assert.Contains("Beskriv kostnaden.", edit.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}#conditions\"", edit.Html, StringComparison.Ordinal);
        var condition = back.Find("name=\"conditionId\" value=\"([^\"]+)\"");
        await officer.Post(address, address + "?handler=Tick", ("conditionId", condition), ("met", "true"));
        Assert.Contains("Ta tillbaka bocken", (await officer.Get(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beskriv kostnaden.", (await officer.Get(address + "/edit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_send_back_with_other_conditions_is_another_answer_and_keeps_them()
    {
        var officer = await site.SignIn("hanna");
        var address = await Ready(officer, "Två återremisser");
        await officer.Post("/cases/new", (await officer.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=submit)\""), ("Outcome", "submit"));
        var manager = await site.SignIn("kim");
        var work = (await manager.Get(address)).Find("href=\"(/workitems/[^\"]+outcome=return)\"");
        var key = ("Key", $"{FormKey.New()}");
        Task<PageAnswer> Return(string conditions) => manager.Post("/inbox", work, key, ("Outcome", "return"), ("Reason", "Kostnaden saknas."), ("Conditions", conditions));

        Assert.Equal(HttpStatusCode.Redirect, (await Return("Beskriv kostnaden.\nBeskriv barnens bästa.")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Return(" Beskriv kostnaden. \n\nBeskriv barnens bästa.")).Status);
        var refused = await Return("Beskriv miljön.");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Beskriv miljön.", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Beskriv miljön.", (await officer.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_not_ready_says_what_is_missing()
    {
        var officer = await site.SignIn("hanna");
        var address = (await officer.Post("/cases/new", "/cases/new", ("Title", "Tomt"), ("Access", "Open"))).Location!;
        var page = await officer.Get(address);
        Assert.Contains(T.Rules.Of(Rule.DraftHasNoClauses, "").Sv, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/workitems/", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/workitems/{Guid.CreateVersion7()}")).Status);
    }

    private static async Task<string> Ready(Visitor officer, string title)
    {
        var address = (await officer.Post("/cases/new", "/cases/new", ("Title", title), ("Access", "Open"))).Location!;
        var saved = await officer.Post(address, address + "/edit", ("Version", "0"), ("Draft.Title", title), ("Draft.Clauses[0]", "Planen antas."),
            ("Draft.Sections[0].Kind", "Matter"), ("Draft.Sections[0].Text", "Vad det gäller."), ("step", "save"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        return address;
    }
}
