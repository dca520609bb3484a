using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Documents;

public sealed class DocumentPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string, string)[] letter = [("Input.Direction", "Incoming"), ("Input.Date", "2025-01-15"), ("Input.Counterpart", "Anna Andersson"), ("Input.Title", "Klagomål på snöröjningen")];

    [Fact]
    public async Task A_file_is_registered_and_saved_again_under_its_own_name_and_never_shown_as_a_page()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Med handlingar"));

        var made = await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [("brev från Åsa.html", "Hej nämnden. <script>alert(1)</script>")], letter);
        Assert.Equal((HttpStatusCode.Redirect, $"{address}/documents"), (made.Status, made.Location));
        Assert.Matches(@"KS \d{4}-\d+-1 Klagomål på snöröjningen Anna Andersson Inkommen", (await officer.Get($"{address}/documents")).Main);
        Assert.Contains("registrerade handling 1 (inkommen)", (await officer.Get($"{address}/history")).Main, StringComparison.Ordinal);

        using var file = await officer.Download($"{address}/documents/1?handler=Download&version=1");
        Assert.Equal("Hej nämnden. <script>alert(1)</script>", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "brev från Åsa.html.txt"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{address}/documents/1?handler=Download&version=2")).Status);
    }

    [Fact]
    public async Task What_is_refused_is_said_at_its_field_and_what_was_typed_stays()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Utan handlingar"));

        var refused = await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [("sida.pdf", "<!doctype html>")], letter);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("sida.pdf är en webbsida", refused.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#Files\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Anna Andersson\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Filen måste väljas igen: sida.pdf", refused.Text, StringComparison.Ordinal);

        var without = await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [], letter);
        Assert.Contains("Välj minst en fil.", without.Text, StringComparison.Ordinal);
        var undated = await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [("a.txt", "a")], [.. letter.Where(field => field.Item1 != "Input.Date")]);
        Assert.Contains("href=\"#Input_Date\"", undated.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_document_is_a_number_and_a_date_to_others_and_its_readers_leave_a_line()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Med en hemlighet"));
        await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [("hemlig-kanarie.txt", "a")], [.. letter, ("Input.IsSecret", "true"), ("Input.Provision", "OSL 26:1")]);

        var controller = await site.SignIn("conny");
        foreach (var page in new[] { "/documents", "/history", "/attachments", "", "/whole" })
        {
            var seen = (await controller.Get(address + page)).Html;
            Assert.DoesNotContain("Klagomål på snöröjningen", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Anna Andersson", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("kanarie", seen, StringComparison.Ordinal);
        }
        Assert.Matches(@"KS \d{4}-\d+-1 Sekretess Inkommen", (await controller.Get($"{address}/documents")).Main);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.Get($"{address}/documents/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.Get($"{address}/documents/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.Get($"{address}/documents/1?handler=Download&version=1")).Status);

        Assert.Contains("OSL 26:1", (await officer.Get($"{address}/documents/1")).Main, StringComparison.Ordinal);
        var log = (await (await site.SignIn("adam")).Get("/administration/audit")).Main;
        Assert.Matches(@"läste den sekretessmarkerade handlingen KS \d{4}-\d+-1", log);

        var extract = (await (await site.SignIn("ronja")).Get($"{address}/register")).Main;
        Assert.Matches(@"KS \d{4}-\d+-1 15\W+januari\W+2025 Inkommen Sekretess Sekretess", extract);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{address}/register")).Status);
    }

    [Fact]
    public async Task What_came_in_joins_a_case_by_its_number_or_begins_one()
    {
        var registrar = await site.SignIn("ronja");
        var begun = await registrar.Upload("/documents/register", "/documents/register", [("ansökan.txt", "Ansökan")], [.. letter, ("NewTitle", "Ansökan om föreningsbidrag")]);
        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        var list = await registrar.Get(begun.Location!);
        Assert.Contains("Ansökan om föreningsbidrag", list.Main, StringComparison.Ordinal);
        var number = Regex.Match(list.Main, @"KS (\d{4}-\d+)-1").Groups[1].Value;

        var joined = await registrar.Upload("/documents/register", "/documents/register", [("bilaga.txt", "Bilaga")], [.. letter, ("CaseNumber", $"dnr KS {number}")]);
        Assert.Equal(begun.Location, joined.Location);
        Assert.Contains($"KS {number}-2", (await registrar.Get(begun.Location!)).Main, StringComparison.Ordinal);

        var unknown = await registrar.Upload("/documents/register", "/documents/register", [("bilaga.txt", "Bilaga")], [.. letter, ("CaseNumber", "KS 2025-99999")]);
        Assert.Contains("href=\"#CaseNumber\"", unknown.Html, StringComparison.Ordinal);
        Assert.Contains($"KS {number}-2", (await registrar.Get("/documents/day")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_is_corrected_and_a_version_and_a_mark_are_added_on_the_documents_page()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Med rättelse"));
        await officer.Upload($"{address}/documents/new", $"{address}/documents/new", [("brev.txt", "Första")], letter);
        var page = $"{address}/documents/1";

        var corrected = await officer.Post(page, $"{page}?handler=Correct", [.. letter.Where(field => field.Item1 != "Input.Title"), ("Input.Title", "Begäran om snöröjning"), ("Seen", "0")]);
        Assert.Equal(HttpStatusCode.Redirect, corrected.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Post(page, $"{page}?handler=Correct", [.. letter, ("Seen", "0")])).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Post(page, $"{page}?handler=Mark", ("Input.Provision", "OSL 26:1"), ("Seen", "0"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Upload(page, $"{page}?handler=Version", [("brev2.txt", "Andra")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post(page, $"{page}?handler=Mark", ("Seen", "2"))).Status);

        var shown = (await officer.Get(page)).Main;
        Assert.Contains("Begäran om snöröjning", shown, StringComparison.Ordinal);
        Assert.Contains("Stod förut", shown, StringComparison.Ordinal);
        Assert.Contains("Version 2", shown, StringComparison.Ordinal);
    }
}
