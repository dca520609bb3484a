using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.ComposedDocuments;

public sealed class DocumentFilesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_staff_report_is_shown_as_a_document_and_fetched_as_Word_under_its_own_name()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Lekplats i Lövvik"));
        Assert.Contains($"href=\"{address}/print\"", (await officer.Get($"{address}/document")).Html, StringComparison.Ordinal);

        var shown = await officer.Get($"{address}/print");
        Assert.Contains("<article class=\"paper\" lang=\"sv\">", shown.Html, StringComparison.Ordinal);
        Assert.Contains("Lekplats i Lövvik", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Förslag till beslut", shown.Main, StringComparison.Ordinal);

        using var file = await officer.Download($"{address}/print?handler=File&face=Word");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^Tjänsteskrivelse – utkast KS \d{4}-\d+ \d+ \p{Ll}+ \d{4}\.docx$", file.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition.DispositionType);
    }

    [Fact]
    public async Task Who_may_not_read_a_secret_case_gets_none_of_its_documents_and_who_may_leaves_a_line()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Hemlig lekplats"));
        await officer.Post($"{address}/access", $"{address}/access", ("access", "Secret"));

        var controller = await site.SignIn("conny");
        foreach (var page in new[] { "print", "print?handler=File&face=Word", "print?handler=File&face=Pdf", $"decisions/{Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await controller.Get($"{address}/{page}")).Status);

        using var file = await officer.Download($"{address}/print?handler=File&face=Word");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Matches(@"Hanna Handläggare läste det sekretessmarkerade ärendet KS \d{4}-\d+", (await (await site.SignIn("adam")).Get("/administration/audit")).Main);
    }
}
