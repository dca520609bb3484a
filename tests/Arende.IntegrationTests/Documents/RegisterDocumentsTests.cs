using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Documents;

public sealed class RegisterDocumentsTests : IAsyncLifetime
{
    private static readonly DocumentEntry letter = new(DocumentDirection.Incoming, new DateOnly(2025, 3, 3), "Anna Andersson", "Klagomål på snöröjningen");

    private TestApplication app = null!;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Officer => app.As(Role.CaseOfficer);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        id = await app.Do<RegisterCase, CaseId>(register => register.Run(Officer, "Snöröjning", AccessLevel.Open, Case.UsualType, Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Several_files_at_once_get_the_next_numbers_and_can_be_read_again()
    {
        await Register(Officer, letter, Text("brev.txt", "Första"));
        await Register(Officer, letter with { Title = null }, Text("andra.txt", "Andra"), Text("tredje.txt", "Tredje"));

        var documents = await Documents();
        Assert.Equal([(1, "Klagomål på snöröjningen"), (2, "andra"), (3, "tredje")], documents.Select(d => (d.Number, d.Title)));
        Assert.Equal("Tredje", await Content(documents[2].Versions.Single()));
        Assert.Equal(["""{"number":1,"direction":"Incoming"}""", """{"number":2,"direction":"Incoming"}""", """{"number":3,"direction":"Incoming"}"""],
            await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.DocumentRegistered).OrderBy(h => h.Sequence).Select(h => h.Arguments).ToListAsync(Ct)));
    }

    [Fact]
    public async Task One_file_that_is_not_taken_refuses_all_and_takes_no_number()
    {
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => Register(Officer, letter, Text("brev.txt", "Hej"), Text("sida.txt", "<html>")));
        Assert.Equal((Rule.FileIsMarkup, "sida.txt"), (broken.Rule, broken.Arguments.Single()));
        Assert.Empty(await Documents());
        Assert.Equal(1, await Register(Officer, letter, Text("brev.txt", "Hej")));
    }

    [Fact]
    public async Task A_double_click_registers_once_and_another_form_again()
    {
        var key = FormKey.New();
        Assert.Equal(1, await Register(Officer, letter, key, Text("brev.txt", "Hej")));
        Assert.Equal(1, await Register(Officer, letter, key, Text("brev.txt", "Hej")));
        Assert.Equal(2, await Register(Officer, letter, FormKey.New(), Text("brev.txt", "Hej")));
    }

    [Fact]
    public async Task Six_who_register_at_once_leave_no_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Register(app.As(Role.Registrar), letter, Text("brev.txt", $"Brev {n}")), Ct)));
        Assert.Equal([1, 2, 3, 4, 5, 6], (await Documents()).Select(d => d.Number));
    }

    [Fact]
    public async Task A_version_is_added_and_none_is_overwritten_also_when_two_do_it_at_once()
    {
        await Register(Officer, letter, Text("brev.txt", "Första"));
        await Task.WhenAll(new[] { "Andra", "Tredje" }.Select(text =>
            Task.Run(() => app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", text), Ct)), Ct)));

        var versions = (await Documents()).Single().Versions.OrderBy(version => version.Number).ToList();
        Assert.Equal([1, 2, 3], versions.Select(version => version.Number));
        Assert.Equal("Första", await Content(versions[0]));
        Assert.Equal(["Andra", "Tredje"], new[] { await Content(versions[1]), await Content(versions[2]) }.Order());
    }

    [Fact]
    public async Task A_secret_document_is_there_for_those_alone_who_would_read_a_secret_case()
    {
        await app.Do<RegisterDocuments, int>(register => register.Run(Officer, id, new DocumentsToRegister(letter, "OSL 26:1", [Text("brev.txt", "Hemligt")]), Ct));
        foreach (var role in Role.All.Except([Role.BoardMember, Role.Administrator]))
        {
            var mayOpen = role is Role.CaseOfficer or Role.Manager or Role.Registrar or Role.Clerk or Role.Director or Role.FinanceDirector;
            Assert.Equal((role, mayOpen), (role, await app.Read(db => Application.Access.VisibleTo.Documents(db, app.As(role)).AnyAsync(d => d.CaseId == id, Ct))));
        }
        await Assert.ThrowsAsync<NotFoundException>(() => app.Do<MarkDocument>(mark => mark.Run(app.As(Role.Controller), id, 1, null, Ct)));
        Assert.Equal("Kommunstyrelsen", (await Documents()).Single().SecrecyAuthority);

        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, null, Ct));
        Assert.True(await app.Read(db => Application.Access.VisibleTo.Documents(db, app.As(Role.Controller)).AnyAsync(d => d.CaseId == id, Ct)));
    }

    [Fact]
    public async Task What_goes_to_whoever_asks_has_number_and_date_of_what_is_secret_and_nothing_more()
    {
        await app.Do<RegisterDocuments, int>(register => register.Run(Officer, id, new DocumentsToRegister(letter, "OSL 26:1", [Text("brev.txt", "Hemligt")]), Ct));
        await Register(Officer, letter with { Title = "Svar", Direction = DocumentDirection.Outgoing }, Text("svar.txt", "Svar"));
        var hidden = await app.Do<RegisterCase, CaseId>(register => register.Run(Officer, "Orosanmälan", AccessLevel.Secret, Case.UsualType, Ct));
        await app.Do<RegisterDocuments, int>(register => register.Run(Officer, hidden, new DocumentsToRegister(letter, null, [Text("brev.txt", "Oro")]), Ct));

        var (lines, cases) = await app.Read(async db => (await PublicRegister.OfDay(db, app.As(Role.Registrar), new DateOnly(2025, 3, 3), Ct), await PublicRegister.CasesOfDay(db, app.As(Role.Registrar), new DateOnly(2025, 3, 3), Ct)));

        Assert.Equal([(1, 1, null, null), (1, 2, "Anna Andersson", "Svar"), (2, 1, null, null)], lines.Select(line => (line.Case.Serial, line.Number, line.Counterpart, line.Title)));
        Assert.All(lines, line => Assert.Equal(new DateOnly(2025, 3, 3), line.Date));
        Assert.Equal(["Snöröjning", null], cases.Select(line => line.Title));
        Assert.Empty(await app.Read(db => PublicRegister.OfDay(db, app.As(Role.Registrar), new DateOnly(2025, 3, 4), Ct)));
    }

    [Fact]
    public async Task A_case_begins_with_its_documents_or_not_at_all()
    {
        var registrar = app.As(Role.Registrar);
        var key = FormKey.New();
        Task<CaseId> Start(string text) => app.Do<StartCaseWithDocuments, CaseId>(start =>
            start.Run(registrar, "Ny ansökan", AccessLevel.Open, Case.UsualType, new DocumentsToRegister(letter, null, [Text("brev.txt", text)]), Ct, key));

        await Assert.ThrowsAsync<BrokenRuleException>(() => Start("<html>"));
        Assert.Equal(1, await app.Read(db => db.Cases.CountAsync(Ct)));
        var started = await Start("Ansökan");
        Assert.Equal(started, await Start("Ansökan"));
        Assert.Equal(2, await app.Read(db => db.Cases.CountAsync(Ct)));
        Assert.Equal(1, await app.Read(db => db.Documents.CountAsync(d => d.CaseId == started, Ct)));
    }

    [Fact]
    public async Task An_attachment_is_the_very_file_that_it_was_bound_to_and_only_while_it_is_a_draft()
    {
        await app.Do<SaveDraft, long>(save => save.Run(Officer, id, 0, "Snöröjning", StaffReport.Empty with { Attachments = [new Attachment(1, "Brevet")] }, Ct));
        await Register(Officer, letter, Text("brev.txt", "Första"));

        await app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, 1, Ct));
        await app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", "Andra"), Ct));

        Assert.Equal(new AttachedFile(1, 1), await app.Read(async db => (await db.Cases.SingleAsync(c => c.Id == id, Ct)).Report.Attachments.Single().File));
        Assert.Equal(Rule.DocumentIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, 9, Ct)))).Rule);
    }

    private Task<int> Register(Viewer viewer, DocumentEntry entry, params UploadedFile[] files) => Register(viewer, entry, default, files);

    private Task<int> Register(Viewer viewer, DocumentEntry entry, FormKey key, params UploadedFile[] files) =>
        app.Do<RegisterDocuments, int>(register => register.Run(viewer, id, new DocumentsToRegister(entry, null, files), Ct, key));

    private Task<List<Document>> Documents() => app.Read(db => db.Documents.AsNoTracking().Include(d => d.Versions).Where(d => d.CaseId == id).OrderBy(d => d.Number).ToListAsync(Ct));

    private Task<string> Content(DocumentVersion version) => app.Do<IFileStore, string>(async store =>
    {
        using var reader = new StreamReader(await store.Read(version.Digest, Ct));
        return await reader.ReadToEndAsync(Ct);
    });

    private static UploadedFile Text(string name, string content) => new(name, content.Length, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));
}
