using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
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
    public async Task The_same_form_with_another_file_registers_nothing()
    {
        var key = FormKey.New();
        await Register(Officer, letter, key, Text("brev.txt", "Hej"));
        Assert.Equal(Race.Operation, (await Assert.ThrowsAsync<LostRaceException>(() => Register(Officer, letter, key, Text("brev.txt", "Nej")))).Race);
        Assert.Single(await Documents());
    }

    [Fact]
    public async Task Several_files_of_one_title_keep_their_names_too()
    {
        await Register(Officer, letter with { Title = "Ritningar" }, Text("plan.txt", "Plan"), Text("fasad.txt", "Fasad"));
        Assert.Equal(["Ritningar: plan", "Ritningar: fasad"], (await Documents()).Select(d => d.Title));
    }

    [Fact]
    public async Task What_is_wrong_in_the_form_is_said_before_any_file_is_looked_into()
    {
        var unread = new UploadedFile("brev.txt", 3, () => throw new InvalidOperationException("It was opened."));
        async Task<Rule> Refused(DocumentEntry entry, string? provision) => (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<RegisterDocuments, int>(register =>
            register.Run(Officer, id, new DocumentsToRegister(entry, provision, [unread]), Ct)))).Rule;

        Assert.Equal(Rule.DateIsMissing, await Refused(letter with { Date = null }, null));
        Assert.Equal(Rule.ProvisionIsMissing, await Refused(letter, " "));
        var untitled = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<StartCaseWithDocuments, CaseId>(start =>
            start.Run(app.As(Role.Registrar), " ", AccessLevel.Open, Case.UsualType, new DocumentsToRegister(letter, null, [unread]), Ct)));
        Assert.Equal(Rule.TitleIsMissing, untitled.Rule);
    }

    [Fact]
    public async Task The_cases_history_tells_of_all_that_is_done_to_a_document_and_never_what_it_concerns()
    {
        await app.Do<SaveDraft, long>(save => save.Run(Officer, id, 0, "Snöröjning", StaffReport.Empty with { Attachments = [new Attachment(1, "Brevet")] }, Ct));
        await Register(Officer, letter, Text("brev.txt", "Första"));
        await app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", "Andra"), Ct));
        await app.Do<CorrectDocument>(correct => correct.Run(Officer, id, 1, letter with { Title = "Begäran" }, 1, Ct));
        await app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, new Attachment(1, "Brevet"), 1, Ct));
        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, "OSL 26:1", 2, Ct));

        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).Select(h => new { h.Kind, h.Arguments }).ToListAsync(Ct));
        Assert.Equal([HistoryKind.DocumentRegistered, HistoryKind.DocumentVersionAdded, HistoryKind.DocumentCorrected, HistoryKind.AttachmentBound, HistoryKind.DocumentMarked],
            told[^5..].Select(row => row.Kind));
        Assert.All(told[^5..], row => Assert.DoesNotMatch("Klagomål|Begäran|Andersson|brev|nytt|OSL", row.Arguments));
    }

    [Fact]
    public async Task A_double_click_adds_one_version()
    {
        var key = FormKey.New();
        await Register(Officer, letter, Text("brev.txt", "Första"));
        await app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", "Andra"), Ct, key));
        await app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", "Andra"), Ct, key));
        Assert.Equal(2, (await Documents()).Single().Versions.Count);
    }

    [Fact]
    public async Task A_number_is_never_taken_outside_the_transaction_that_registers() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Read(db => DocumentSeries.Next(db, id, Ct)));

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
        await Assert.ThrowsAsync<NotFoundException>(() => app.Do<MarkDocument>(mark => mark.Run(app.As(Role.Controller), id, 1, null, 0, Ct)));
        Assert.Equal("Kommunstyrelsen", (await Documents()).Single().SecrecyAuthority);

        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, null, 1, Ct));
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
        foreach (var other in new[] { 2, 4 }) Assert.Empty(await app.Read(db => PublicRegister.OfDay(db, app.As(Role.Registrar), new DateOnly(2025, 3, other), Ct)));
        Assert.Equal([1, 2], (await app.Read(db => PublicRegister.OfCase(db, app.As(Role.Registrar), id, Ct))).Select(line => line.Number));
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

        await app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, new Attachment(1, "Brevet"), 1, Ct));
        await app.Do<AddDocumentVersion>(add => add.Run(Officer, id, 1, Text("nytt.txt", "Andra"), Ct));

        Assert.Equal(new AttachedFile(1, 1), await app.Read(async db => (await db.Cases.SingleAsync(c => c.Id == id, Ct)).Report.Attachments.Single().File));
        Assert.Equal(Rule.DocumentIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, new Attachment(1, "Brevet"), 9, Ct)))).Rule);
        await app.Read(db => db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CaseState.UnderReview), Ct));
        Assert.Equal(Rule.DraftIsLocked, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<BindAttachment>(bind => bind.Run(Officer, id, 0, new Attachment(1, "Brevet"), null, Ct)))).Rule);
    }

    [Fact]
    public async Task Who_only_reads_the_case_changes_nothing_of_its_documents()
    {
        await app.Do<SaveDraft, long>(save => save.Run(Officer, id, 0, "Snöröjning", StaffReport.Empty with { Attachments = [new Attachment(1, "Brevet")] }, Ct));
        await Register(Officer, letter, Text("brev.txt", "Första"));
        var reader = app.As(Role.Controller);

        await Refused(() => Register(reader, letter, Text("brev.txt", "Andra")));
        await Refused(() => app.Do<AddDocumentVersion>(add => add.Run(reader, id, 1, Text("nytt.txt", "Andra"), Ct)));
        await Refused(() => app.Do<CorrectDocument>(correct => correct.Run(reader, id, 1, letter with { Title = "Begäran" }, 0, Ct)));
        await Refused(() => app.Do<MarkDocument>(mark => mark.Run(reader, id, 1, "OSL 26:1", 0, Ct)));
        await Refused(() => app.Do<BindAttachment>(bind => bind.Run(reader, id, 0, new Attachment(1, "Brevet"), 1, Ct)));
        Assert.Single((await Documents()).Single().Versions);

        static async Task Refused(Func<Task> act) => Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule);
    }

    [Fact]
    public async Task A_mark_is_made_of_what_was_seen_and_a_second_click_is_answered_as_the_first()
    {
        await Register(Officer, letter, Text("brev.txt", "Första"));
        await app.Do<CorrectDocument>(correct => correct.Run(Officer, id, 1, letter with { Title = "Begäran" }, 0, Ct));

        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, "OSL 26:1", 0, Ct)));
        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, "OSL 26:1", 1, Ct));
        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, "OSL 26:1", 1, Ct));
        await app.Do<MarkDocument>(mark => mark.Run(Officer, id, 1, null, 2, Ct));

        Assert.Equal("OSL 26:1", (await Documents()).Single().Earlier[^1].Secrecy!.Provision);
    }

    [Fact]
    public async Task A_file_that_was_lost_is_told_in_words_before_anything_of_it_is_given()
    {
        await Register(Officer, letter, Text("brev.txt", "Första"));
        var file = (await Documents()).Single().Versions.Single();
        Task<Stream> Open() => app.Do<OpenFile, Stream>(open => open.Run("brev.txt", file.Digest, Ct));
        await (await Open()).DisposeAsync();

        var path = Path.Combine(app.Folder!, "files", file.Digest[..2], file.Digest);
        await File.WriteAllTextAsync(path, "Fejkat", Ct);
        Assert.Equal((Rule.FileIsLost, "brev.txt"), await Refused());
        File.Delete(path);
        Assert.Equal((Rule.FileIsLost, "brev.txt"), await Refused());

        async Task<(Rule, string)> Refused()
        {
            var broken = await Assert.ThrowsAsync<BrokenRuleException>(Open);
            return (broken.Rule, broken.Arguments.Single());
        }
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
