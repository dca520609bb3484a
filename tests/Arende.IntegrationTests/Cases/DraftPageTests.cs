using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

public sealed class DraftPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Two_who_save_at_once_keep_both_texts()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Två skriver");
        var version = (await officer.Get(address + "/edit")).Find("name=\"Version\" value=\"(\\d+)\"");
        (string, string)[] Draft(string text) => [("Version", version), ("Draft.Title", "Två skriver"),
            ("Draft.Sections[0].Kind", "Summary"), ("Draft.Sections[0].Text", text), ("step", "save")];

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", Draft("Den första texten."))).Status);
        var second = await officer.Post(address, address + "/edit", Draft("Den andra texten."));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Den första texten.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Den andra texten.", second.Find("<textarea[^>]*name=\"Draft.Sections\\[0\\].Text\"[^>]*>\\s*([^<]*)<"), StringComparison.Ordinal);

        // Whoever has seen both may save again.
        var newer = second.Find("name=\"Version\" value=\"(\\d+)\"");
        var third = await officer.Post(address, address + "/edit", [.. Draft("Den andra texten.").Skip(1), ("Version", newer)]);
        Assert.Equal(HttpStatusCode.Redirect, third.Status);
        Assert.Contains("Den andra texten.", (await officer.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_recipients_than_anybody_sends_to_are_refused_on_a_page_of_bearable_size_with_what_was_typed()
    {
        const int recipients = 3_000;
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Alla ska ha beslutet");
        var names = Enumerable.Range(0, recipients).Select(n => ($"Draft.Recipients[{n}].Name", $"Mottagare nummer {n}"));
        var answer = await officer.Post(address, address + "/edit", [("Version", "0"), ("Draft.Title", "Alla ska ha beslutet"), .. names, ("step", "save")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Mottagarna är fler än 200", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"Mottagare nummer {recipients - 1}", answer.Html, StringComparison.Ordinal);
        // Each with a list of all units it was the number of both multiplied.
        Assert.InRange(answer.Html.Split("<option").Length, recipients, 20_000 + 3 * recipients);
    }

    [Fact]
    public async Task A_missing_title_keeps_everything_else()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Rubriken försvinner");
        var answer = await officer.Post(address, address + "/edit", ("Version", "0"), ("Draft.Title", ""), ("Draft.Clauses[0]", "Planen antas."), ("step", "save"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("href=\"#Draft_Title\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("Planen antas.", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_added_and_moved_without_script_and_a_preview_saves_nothing()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Punkter");
        (string, string)[] clauses = [("Version", "0"), ("Draft.Title", "Punkter"), ("Draft.Clauses[0]", "Ett."), ("Draft.Clauses[1]", "Två.")];
        var moved = await officer.Post(address, address + "/edit", [.. clauses, ("step", "clause-up-1")]);
        Assert.True(moved.Html.IndexOf("Två.", StringComparison.Ordinal) < moved.Html.IndexOf("Ett.", StringComparison.Ordinal));
        var preview = await officer.Post(address, address + "/edit", [.. clauses, ("Draft.Sections[0].Text", "A\tB\n1\t2\n<script>alert(1)</script>"), ("step", "preview")]);
        Assert.Matches("<th [^>]*>A</th>", preview.Html);
        Assert.DoesNotContain("<script>alert", preview.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ett.", (await officer.Get(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_five_megabytes_is_saved_and_a_longer_one_is_refused_with_the_text_kept()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Lång text");
        (string, string)[] Draft(int length) => [("Version", "0"), ("Draft.Title", "Lång text"),
            ("Draft.Sections[0].Kind", "Matter"), ("Draft.Sections[0].Text", new string('å', length)), ("step", "save")];
        var refused = await officer.Post(address, address + "/edit", Draft(5_000_001));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Html.Length > 5_000_000);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", Draft(4_900_000))).Status);
    }

    [Fact]
    public async Task A_forms_address_of_a_recipient_is_not_believed_and_the_form_has_none()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Vart beslutet går");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", ("Version", "0"), ("Draft.Title", "Vart beslutet går"),
            ("Draft.Recipients[0].Name", "Ekonomiavdelningen"), ("Draft.Recipients[0].Address", "tjuven@annan.example"), ("step", "save"))).Status);

        Assert.DoesNotContain("tjuven", (await officer.Get(address + "/recipients")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(".Address", (await officer.Get(address + "/edit")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sections")]
    [InlineData("Attachments")]
    [InlineData("Recipients")]
    [InlineData("Clauses")]
    public async Task A_line_that_no_browser_sends_is_none(string list)
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Rader utan fält");
        foreach (var step in new[] { "preview", "section-add", "save" })
            Assert.InRange((int)(await officer.Post(address, address + "/edit", ("Version", "0"), ("Draft.Title", "Rader utan fält"), ($"Draft.{list}.index", "x"), ("step", step))).Status, 200, 422);
    }

    [Fact]
    public async Task A_clause_is_given_who_decides_it_and_to_whom_it_gives_an_assignment()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Två röster");
        (string, string)[] typed = [("Version", "0"), ("Draft.Title", "Två röster"),
            ("Draft.Clauses[0]", "Anta avgifterna."), ("Draft.Terms[0].Voice", "Board>Council"), ("Draft.Terms[0].Type", "Decision"),
            ("Draft.Clauses[1]", "Ge kontoret i uppdrag att informera."), ("Draft.Terms[1].Voice", ">Board"), ("Draft.Terms[1].Type", "Assignment"),
            ("Draft.Terms[1].Deadline", "31 december 2030"), ("Draft.Terms[1].ReportTo", "Board")];

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", [.. typed, ("step", "save")])).Status);

        var page = await officer.Get(address);
        Assert.Matches("Kommunstyrelsen föreslår: Kommunfullmäktige beslutar: Anta avgifterna\\. Kommunstyrelsen beslutar: Ge kontoret i uppdrag", page.Text);
        Assert.Contains("När punkten är beslutad skapas ett uppdrag: utan ägare, som controllern får ge till någon, klart senast 31 december 2030, redovisas till nämnden.", page.Text, StringComparison.Ordinal);
        var form = await officer.Get(address + "/edit");
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(form.Html, "name=\"Draft.Terms\\[[01]\\].Voice\""));
        Assert.Matches("value=\"Board&gt;Council\"\\s+selected", form.Html);
        Assert.Contains("Beslutspunkt 1 (fullmäktige beslutar)", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_of_an_assignment_that_cannot_be_read_is_told_at_its_field_and_words_alone_are_only_a_suggestion()
    {
        var officer = await site.SignIn("hanna");
        var address = await Register(officer, "Uppdrag");
        (string, string)[] Draft(string type) => [("Version", "0"), ("Draft.Title", "Uppdrag"), ("Draft.Clauses[0]", "Ge kontoret i uppdrag att informera."),
            ("Draft.Terms[0].Voice", ">Board"), ("Draft.Terms[0].Type", type), ("Draft.Terms[0].Deadline", "när det passar"), ("step", "save")];

        var refused = await officer.Post(address, address + "/edit", Draft("Assignment"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("href=\"#Draft_Terms_0__Deadline\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"fold terms\" open", refused.Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", Draft("?"))).Status);
        Assert.Contains("Inget uppdrag skapas förrän det är angett.", (await officer.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_drafts_table_proposes_stands_on_the_case_and_in_no_list()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Föreslagna uppdrag"));

        Assert.Contains("Föreslås av utkastet", (await officer.Get(address + "/assignments")).Text, StringComparison.Ordinal);
        var list = await (await site.SignIn("conny")).Get("/assignments?whose=all&status=all&q=" + Uri.EscapeDataString("fastighetsakterna"));
        Assert.DoesNotContain("list__link", list.Html, StringComparison.Ordinal);
    }

    private static async Task<string> Register(Visitor officer, string title) =>
        (await officer.Post("/cases/new", "/cases/new", ("Title", title), ("Access", "Open"))).Location!;
}
