using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

/// <summary>Several write in one draft, and one person in several windows.</summary>
public sealed class WriteTogetherPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_untouched_form_of_an_imported_report_saves_nothing()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Orört"));
        var before = (await officer.Get(address + "/history")).Main;

        var saved = await officer.Post(address, address + "/edit", [.. WrittenForm.Of(await officer.Get(address + "/edit")), ("step", "save")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Inget var ändrat", (await officer.Get(address)).Text, StringComparison.Ordinal);
        Assert.Equal(before, (await officer.Get(address + "/history")).Main);
    }

    [Fact]
    public async Task Whom_the_officer_asks_writes_in_another_section_at_once_and_both_stand()
    {
        var (officer, other, address) = await Begin("Två avsnitt");
        var (mine, theirs) = (WrittenForm.Of(await officer.Get(address + "/edit")), WrittenForm.Of(await other.Get(address + "/edit")));

        Assert.Equal(HttpStatusCode.Redirect, (await other.Post(address, address + "/edit", theirs.Typed("summary", "Kims sammanfattning."))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", mine.Typed("matter", "Hannas bakgrund."))).Status);

        var page = (await officer.Get(address + "/document")).Text;
        Assert.Contains("Kims sammanfattning.", page, StringComparison.Ordinal);
        Assert.Contains("Hannas bakgrund.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_wrote_in_one_section_see_both_texts_and_get_them_merged()
    {
        var (officer, other, address) = await Begin("Ett avsnitt");
        var began = WrittenForm.Of(await officer.Get(address + "/edit"));
        await officer.Post(address, address + "/edit", began.Typed("summary", "Första stycket.\n\nAndra stycket.\n\nTredje stycket."));
        var (mine, theirs) = (WrittenForm.Of(await officer.Get(address + "/edit")), WrittenForm.Of(await other.Get(address + "/edit")));
        await other.Post(address, address + "/edit", theirs.Typed("summary", "Första stycket.\n\nKims andra.\n\nTredje stycket."));

        var clash = await officer.Post(address, address + "/edit", mine.Typed("summary", "Första stycket.\n\nAndra stycket.\n\nHannas tredje."));

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Kim Chef sparade", clash.Text, StringComparison.Ordinal);
        Assert.Matches("<td class=\"beside__text\"[^>]*>Andra stycket.</td><td class=\"beside__text\"[^>]*>Kims andra.</td>", clash.Html);
        Assert.Equal("Första stycket.\r\n\r\nKims andra.\r\n\r\nHannas tredje.", WrittenForm.TextOf(clash, "summary"));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", [.. WrittenForm.Of(clash), ("step", "save")])).Status);
        Assert.Contains("Kims andra. Hannas tredje.", (await officer.Get(address + "/document")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_stands_in_the_form_of_its_writer_until_it_is_not_wanted()
    {
        var (officer, other, address) = await Begin("Halvskrivet");
        var form = WrittenForm.Of(await officer.Get(address + "/edit"));
        var kept = await Keep(officer, address, form, "summary", "Halvskrivet av Hanna.");
        Assert.Contains("är behållet", System.Text.RegularExpressions.Regex.Unescape(kept.Html), StringComparison.Ordinal);

        var again = await officer.Get(address + "/edit");
        Assert.Equal("Halvskrivet av Hanna.", WrittenForm.TextOf(again, "summary"));
        Assert.Contains("och har inte sparat", again.Text, StringComparison.Ordinal);
        var others = await other.Get(address + "/edit");
        Assert.Contains("Hanna Handläggare skriver i Sammanfattning.", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Halvskrivet av", others.Html, StringComparison.Ordinal);

        // What else was typed in the form stays in it.
        var typed = WrittenForm.Of(again).Select(field => field.Name == "Draft.Title" ? (field.Name, "Ny titel") : field).Append(("Draft.Clauses[0]", "Planen antas.")).ToList();
        var forgotten = await officer.Post(address, address + "/edit", typed.Typed("matter", "Skrivet i samma formulär.", "forget-summary"));
        Assert.Equal(("", "Skrivet i samma formulär."), (WrittenForm.TextOf(forgotten, "summary"), WrittenForm.TextOf(forgotten, "matter")));
        Assert.Equal(("Ny titel", "Planen antas."), (WrittenForm.Field(forgotten, "Draft.Title"), WrittenForm.Field(forgotten, "Draft.Clauses[0]")));
        Assert.DoesNotContain("och har inte sparat", forgotten.Text, StringComparison.Ordinal);
        Assert.Equal("", WrittenForm.TextOf(await officer.Get(address + "/edit"), "summary"));
    }

    [Fact]
    public async Task Typed_lines_of_the_form_stand_in_it_again_for_their_writer_and_are_saved_or_not_wanted()
    {
        var (officer, other, address) = await Begin("Rader");
        var form = WrittenForm.Of(await officer.Get(address + "/edit"));
        Task<PageAnswer> KeepFields(string part, params (string, string)[] fields) =>
            officer.Post(address + "/edit", address + "/edit?handler=KeepFields", [.. form.Where(field => field.Name is "Typing" or "Taken" or "Opened"), ("part", part), .. fields]);
        await KeepFields("Title", ("Draft.Title", "En bättre rubrik"));
        await KeepFields("Clauses", ("Draft.Clauses[0]", "Planen antas."), ("Draft.Terms[0].Type", "Information"));
        await KeepFields("Recipients", ("Draft.Recipients[0].Name", "Ekonomienheten"));

        var again = await officer.Get(address + "/edit");
        Assert.Equal(("En bättre rubrik", "Planen antas.", "Ekonomienheten"),
            (WrittenForm.Field(again, "Draft.Title"), WrittenForm.Field(again, "Draft.Clauses[0]"), WrittenForm.Field(again, "Draft.Recipients[0].Name")));
        Assert.DoesNotContain("En bättre rubrik", (await other.Get(address + "/edit")).Html, StringComparison.Ordinal);

        var forgotten = await officer.Post(address, address + "/edit", [.. WrittenForm.Of(again), ("step", "forget-+title")]);
        Assert.Equal(("Rader", "Planen antas."), (WrittenForm.Field(forgotten, "Draft.Title"), WrittenForm.Field(forgotten, "Draft.Clauses[0]")));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address, address + "/edit", [.. WrittenForm.Of(forgotten), ("step", "save")])).Status);
        var saved = await officer.Get(address + "/edit");
        Assert.Equal("Planen antas.", WrittenForm.Field(saved, "Draft.Clauses[0]"));
        Assert.DoesNotContain("och har inte sparat", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_lines_clash_with_what_was_saved_since_they_were_begun()
    {
        var (officer, other, address) = await Begin("Senare");
        var form = WrittenForm.Of(await officer.Get(address + "/edit"));
        await officer.Post(address + "/edit", address + "/edit?handler=KeepFields", [.. form.Where(field => field.Name is "Typing" or "Taken" or "Opened"), ("part", "Title"), ("Draft.Title", "Hannas")]);
        await other.Post(address, address + "/edit", [.. WrittenForm.Of(await other.Get(address + "/edit")).Select(field => field.Name == "Draft.Title" ? (field.Name, "Kims") : field), ("step", "save")]);

        var clash = await officer.Post(address, address + "/edit", [.. WrittenForm.Of(await officer.Get(address + "/edit")), ("step", "save")]);

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Kims", clash.Text, StringComparison.Ordinal);
        Assert.Equal("Hannas", WrittenForm.Field(clash, "Draft.Title"));
    }

    [Fact]
    public async Task A_section_is_shown_as_it_will_look_with_and_without_script_and_nothing_is_saved()
    {
        var (officer, _, address) = await Begin("Förhandsvisat");
        var form = WrittenForm.Of(await officer.Get(address + "/edit"));

        var shown = await officer.Post(address, address + "/edit", form.Typed("summary", "En **viktig** sak. <script>alert(1)</script>", "preview-summary"));
        Assert.Matches("id=\"preview-summary\"[\\s\\S]*<strong>viktig</strong>", shown.Html);
        Assert.DoesNotContain("<script>alert", shown.Html, StringComparison.Ordinal);
        Assert.StartsWith("En **viktig** sak.", WrittenForm.TextOf(shown, "summary"), StringComparison.Ordinal);

        var fetched = await officer.Post(address, address + "/edit?handler=Preview", ("section", "summary"), ("heading", "Sammanfattning"), ("text", "En **viktig** sak."));
        Assert.Contains("<strong>viktig</strong>", fetched.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fetched.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("ronja")).Post("/", address + "/edit?handler=Preview", ("section", "summary"), ("text", "a"))).Status);
        Assert.DoesNotContain("viktig", (await officer.Get(address + "/document")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_anew_where_a_kept_text_was_not_wanted_clashes_with_nothing()
    {
        var (officer, other, address) = await Begin("På nytt");
        await Keep(officer, address, WrittenForm.Of(await officer.Get(address + "/edit")), "summary", "Hannas.");
        await other.Post(address, address + "/edit", WrittenForm.Of(await other.Get(address + "/edit")).Typed("summary", "Kims."));
        var forgotten = await officer.Post(address, address + "/edit", [.. WrittenForm.Of(await officer.Get(address + "/edit")), ("step", "forget-summary")]);
        Assert.Equal("Kims.", WrittenForm.TextOf(forgotten, "summary"));

        var saved = await officer.Post(address, address + "/edit", WrittenForm.Of(forgotten).Typed("summary", "Kims, och mer."));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Kims, och mer.", (await officer.Get(address + "/document")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_and_a_tick_that_one_changed_stand_in_the_form_beside_what_the_other_wrote()
    {
        var (officer, other, address) = await Begin("Rubriken");
        var added = WrittenForm.Of(await officer.Post(address, address + "/edit", [.. WrittenForm.Of(await officer.Get(address + "/edit")), ("step", "section-add")]));
        var own = added.Last(field => field.Name.EndsWith(".Key", StringComparison.Ordinal));
        var (at, key) = (own.Name[..^".Key".Length], own.Value);
        await officer.Post(address, address + "/edit", Headed(added, "Tidplan").Typed(key, "I maj."));
        var (mine, theirs) = (WrittenForm.Of(await officer.Get(address + "/edit")), WrittenForm.Of(await other.Get(address + "/edit")));
        await other.Post(address, address + "/edit", [.. Headed(theirs, "Ny tidplan"), ($"{at}.IsNotApplicable", "true"), ("step", "save")]);

        var clash = await officer.Post(address, address + "/edit", mine.Typed(key, "I juni."));

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("har ändrat rubriken till ”Ny tidplan”", clash.Text, StringComparison.Ordinal);
        Assert.Contains("har kryssat i ”Ej tillämpningsbart”", clash.Text, StringComparison.Ordinal);
        Assert.Equal(("Ny tidplan", "I juni."), (WrittenForm.Field(clash, $"{at}.Heading"), WrittenForm.TextOf(clash, key)));
        Assert.Contains(WrittenForm.Of(clash), field => field == ($"{at}.IsNotApplicable", "true"));

        List<(string Name, string Value)> Headed(List<(string Name, string Value)> form, string heading) => [.. form.Select(field => field.Name == $"{at}.Heading" ? (field.Name, heading) : field)];
    }

    [Fact]
    public async Task A_kept_text_clashes_with_what_was_saved_since_it_was_begun()
    {
        var (officer, other, address) = await Begin("Sen");
        await Keep(officer, address, WrittenForm.Of(await officer.Get(address + "/edit")), "summary", "Hannas.");
        await other.Post(address, address + "/edit", WrittenForm.Of(await other.Get(address + "/edit")).Typed("summary", "Kims."));

        var saved = await officer.Post(address, address + "/edit", [.. WrittenForm.Of(await officer.Get(address + "/edit")), ("step", "save")]);

        Assert.Equal(HttpStatusCode.Conflict, saved.Status);
        Assert.Equal("Hannas.\r\nKims.", WrittenForm.TextOf(saved, "summary"));
    }

    [Fact]
    public async Task What_is_pasted_becomes_text_and_nobody_else_has_it_read()
    {
        var (officer, _, address) = await Begin("Klistrat");
        var answer = await officer.Post(address + "/edit", address + "/edit?handler=Paste", ("html", "<table><tr><td>År</td><td>Tkr</td></tr></table><script>alert(1)</script>"));
        Assert.Contains("| År | Tkr |", System.Text.Json.JsonDocument.Parse(answer.Html).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("alert", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("ronja")).Post("/", address + "/edit?handler=Paste", ("html", "<b>a</b>"))).Status);
    }

    [Fact]
    public async Task Who_only_reads_the_case_has_no_editor_and_chooses_nobody()
    {
        var (_, other, address) = await Begin("Läsare");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("ronja")).Get(address + "/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(address + "/writers")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("ronja")).Get(address + "/edit?handler=Others")).Status);
    }

    [Fact]
    public async Task A_comment_on_the_proposal_stands_under_its_clauses()
    {
        var officer = await site.SignIn("hanna");
        var document = await officer.Import("# Kajen i Lövvik\n\n## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Bygga kajen.\n\n## Ärendet\n\nDen är gammal.\n") + "/document";
        var said = await officer.Post(document, document + "?handler=Comment", ("Section", "_clauses"), ("Quote", "Bygga kajen."), ("Comment", "Vilken av dem?"));
        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        Assert.Matches("Bygga kajen\\..*Vilken av dem\\?.*Den är gammal", (await officer.Get(document)).Text);
        Assert.Matches("Vilken av dem\\?.*Bygga kajen\\..*Den är gammal", (await officer.Get(document.Replace("/document", "/edit", StringComparison.Ordinal))).Text);
    }

    [Fact]
    public async Task An_open_comment_is_read_beside_its_field_and_changes_nothing_in_the_form()
    {
        var (officer, other, address) = await Begin("Läst där det skrivs");
        var (document, edit) = (address + "/document", address + "/edit");
        await officer.Post(address, edit, WrittenForm.Of(await officer.Get(edit)).Typed("summary", "Planen behövs i maj."));
        var before = WrittenForm.Of(await officer.Get(edit)).Where(field => field.Name.StartsWith("Draft.", StringComparison.Ordinal)).ToList();
        await other.Post(document, document + "?handler=Comment", ("Section", "summary"), ("Quote", "i maj"), ("Comment", "Vilket år?"));
        var id = (await officer.Get(document)).Find("name=\"comment\" value=\"([^\"]+)\"");
        await officer.Post(document, document + "?handler=Reply", ("To", id), ("Reply", "Nästa år."));

        var page = await officer.Get(edit);

        Assert.Matches($"(?s)id=\"section-summary\".*<blockquote class=\"comments__place\">i maj</blockquote>.*href=\"{document}#comment-{id}\".*id=\"section-matter\"", page.Html);
        Assert.Matches("(?s)Öppen kommentar · Kim Chef.*Vilket år\\?.*Hanna Handläggare.*Nästa år\\.", page.Text);
        Assert.Equal(before, WrittenForm.Of(page).Where(field => field.Name.StartsWith("Draft.", StringComparison.Ordinal)));

        await officer.Post(document, document + "?handler=Resolve", ("comment", id));
        Assert.DoesNotContain("Vilket år?", (await officer.Get(edit)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_stands_under_its_section_and_is_resolved()
    {
        var (officer, other, address) = await Begin("Kommenterat");
        await officer.Post(address, address + "/edit", WrittenForm.Of(await officer.Get(address + "/edit")).Typed("summary", "Planen behövs i maj."));
        var document = address + "/document";

        var empty = await other.Post(document, document + "?handler=Comment", ("Section", "summary"), ("Quote", "i maj"), ("Comment", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("id=\"comment-summary-error\"", empty.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Post(document, document + "?handler=Comment", ("Section", "summary"), ("Quote", "i maj"), ("Comment", "Vilket år?"))).Status);

        var page = await officer.Get(document);
        Assert.Contains("<mark>i maj</mark>", page.Html, StringComparison.Ordinal);
        Assert.Contains("Vilket år?", page.Text, StringComparison.Ordinal);
        var id = page.Find("name=\"comment\" value=\"([^\"]+)\"");
        var wrong = await other.Post(document, document + "?handler=Comment", ("Section", "summary"), ("Quote", "i juni"), ("Comment", "Menar ni maj?"));
        Assert.Contains("id=\"quote-summary-error\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("Menar ni maj?", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(document, document + "?handler=Reply", ("To", id), ("Reply", "Nästa år."))).Status);
        Assert.Contains("Nästa år.", (await other.Get(document)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post(document, document + "?handler=Reply", ("To", id), ("Reply", " "))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Post(document, document + "?handler=HandOver")).Status);
        Assert.Contains("Kim Chef har kommenterat", (await officer.Get("/inbox")).Text, StringComparison.Ordinal);
        await officer.Post(document, document + "?handler=Resolve", ("comment", id));
        var resolved = await officer.Get(document);
        Assert.Contains("Klar kommentar", resolved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", resolved.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vilket år?", (await (await site.SignIn("ronja")).Get(document)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_read_the_report_is_shown_what_was_changed_since()
    {
        var (officer, other, address) = await Begin("Läst");
        var document = address + "/document";
        var version = (await other.Get(document)).Find("name=\"version\" value=\"(\\d+)\"");
        await other.Post(document, document + "?handler=Read", ("version", version));
        Assert.Contains("Inget har ändrats", (await other.Get(document)).Text, StringComparison.Ordinal);

        await officer.Post(address, address + "/edit", WrittenForm.Of(await officer.Get(address + "/edit")).Typed("summary", "Nyskrivet."));

        var page = await other.Get(document);
        Assert.Matches("1 del har ändrats sedan du läste .* Sammanfattning \\(nytt\\)", page.Text);
        Assert.Matches("<td class=\"beside__text\"[^>]*></td><td class=\"beside__text\"[^>]*>Nyskrivet.</td>", page.Html);
    }

    private async Task<(Visitor Officer, Visitor Other, string Address)> Begin(string title)
    {
        var (officer, other) = (await site.SignIn("hanna"), await site.SignIn("kim"));
        var address = (await officer.Post("/cases/new", "/cases/new", ("Title", title), ("Access", "Open"))).Location!;
        var kim = (await officer.Get(address + "/writers")).Find("<option value=\"([^\"]+)\"[^>]*>Kim Chef");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Post(address + "/writers", address + "/writers", ("Person", kim))).Status);
        return (officer, other, address);
    }

    private static Task<PageAnswer> Keep(Visitor who, string address, List<(string Name, string Value)> form, string section, string text) =>
        who.Post(address + "/edit", address + "/edit?handler=Keep", [.. form.Where(field => field.Name is "Typing" or "Taken" or "Opened"), ("section", section), ("kind", "Summary"), ("heading", ""), ("text", text)]);
}
