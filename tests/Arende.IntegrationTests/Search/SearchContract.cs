using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Search;

/// <summary>What is found, and by whom: the same on each database.</summary>
public abstract class SearchContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_is_found_by_its_words_in_any_order_case_form_and_part()
    {
        var id = await Register("Ny förskola i BERGBY", "Översynen av Östra Ågatan godkänns.", "Lokalerna är för små, och behoven växer.");
        string[] found =
        [
            "bergby förskola", "FÖRSKOLA", "försko", "förskolor", "förskolornas", "förskolan", "lokal", "lokaler", "östra ågatan", "ÖVERSYN", "översyner",
            "bergby lokalerna godkänns", "\"ny förskola\"", "”östra ågatan” växer", "behov", "Bergby ny", "KS 2025", "förskola %", "fo\u0308rskola", "för\u00ADskola",
        ];
        string[] missed = ["kola", "\"förskola ny\"", "\"bergby östra\"", "ostra", "agatan", "clauses", "text", "godk_nns", "förskola hamn", "Bergbyn 7", "' OR 1=1", "förskola & hamn"];
        foreach (var words in found) Assert.True((await Found(Role.Registrar, words)).Contains(id), words);
        foreach (var words in missed) Assert.True(!(await Found(Role.Registrar, words)).Contains(id), words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\"")]
    [InlineData("a\0b")]
    [InlineData("*:* NEAR( AND \"")]
    [InlineData("' | !x & (")]
    [InlineData("\ud800 ·")]
    [InlineData("…–—!?")]
    public async Task Whatever_is_typed_is_answered(string typed)
    {
        await Register("Ny förskola", "Godkänns.", "Text.");
        foreach (var text in new[] { typed, typed + new string('x', 10_000), string.Concat(Enumerable.Repeat(typed + " é", 3000)) })
            Assert.Empty(await Found(Role.Registrar, text));
    }

    [Theory]
    [InlineData("KS 2025-1")]
    [InlineData("ks2025-1")]
    [InlineData("Dnr KS 2025/1.")]
    [InlineData("KS\u00a02025\u20131")]
    [InlineData("diarienummer: ks 2025‑0001")]
    [InlineData("2025-1")]
    [InlineData("KS2025:1")]
    [InlineData("2025/KS 1")]
    public async Task The_number_stands_first_however_it_is_written(string written)
    {
        var first = await Register("Den första", "Godkänns.", "Text.");
        for (var i = 0; i < 2; i++) await Register($"Fortsättning på KS 2025-1, del {i}", "Godkänns.", "Text.");
        var hits = await Read(Role.Registrar, written, reading => reading.Cases(Ct));

        Assert.Equal(first, hits.Shown[0].Case.Id);
        Assert.Equal([true, false, false], hits.Shown.Select(hit => hit.IsNumbered));
        Assert.Equal(first, (await Found(Role.Registrar, written))[0]);
    }

    [Fact]
    public async Task Titles_come_before_texts_and_a_text_says_where_it_stands()
    {
        var inText = await Register("Budget", "Kommunen bygger en simhall i Bergby.", "Text.");
        var inTitle = await Register("Simhall", "Godkänns.", "Text.");
        await Register("Årsredovisning", "Godkänns.", "Text.");
        var hits = await Read(Role.Registrar, "simhallar", reading => reading.Cases(Ct));

        Assert.Equal([inTitle, inText], hits.Shown.Select(hit => hit.Case.Id));
        Assert.Null(hits.Shown[0].Part);
        Assert.Equal((SearchKind.Clause, "1"), (hits.Shown[1].Part!.Kind, hits.Shown[1].Part!.Heading));
        Assert.Equal("simhall", Assert.Single(hits.Shown[1].Part!.Snippet.Parts, part => part.IsFound).Text);
    }

    [Fact]
    public async Task What_a_meeting_decided_is_found_by_its_words_and_paragraph_and_only_then()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        var clerk = app.As(Role.Clerk);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(clerk, UsualBodies.Committee.Id, new DateOnly(2025, 3, 3), Ct));
        await app.Do<AddToAgenda>(add => add.Run(clerk, meeting, id, Ct));
        Assert.Empty(await Found(Role.Clerk, "etapper"));
        await app.RecordAndClose(meeting, id, Outcome.ProposeChanged, null, ["Bygg förskolan i två etapper."]);

        foreach (var words in new[] { "Etapp", "§ 1 AU", "arbetsutskottet §1", "etapper 2025-03-03" })
            Assert.Equal((id, 1), Assert.Single((await Read(Role.Clerk, words, reading => reading.Decisions(Ct))).Shown.Select(hit => (hit.CaseId, hit.Paragraph))));
        Assert.Empty((await Read(Role.Clerk, "§ 11", reading => reading.Decisions(Ct))).Shown);
        Assert.Equal(id, Assert.Single(await Found(Role.Clerk, "Etapper bergby")));
    }

    [Fact]
    public async Task Assignments_and_people_are_found()
    {
        await Add(new Assignment("Se över ÄLVENS stränder", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open));

        Assert.Equal("Se över ÄLVENS stränder", Assert.Single((await Read(Role.Controller, "stränderna älven", reading => reading.Assignments(Ct))).Shown).Title);
        Assert.Equal("Person caseOfficer", Assert.Single((await Read(Role.Controller, "caseofficer person", reading => reading.People(Ct))).Shown).Name);
    }

    [Fact]
    public async Task A_document_is_found_by_what_the_register_says_of_it_and_not_while_it_is_secret()
    {
        var id = await Register("Budget", "Godkänns.", "Text.");
        async Task<bool> IsFound(string role, string words) => (await Found(role, words)).Contains(id);
        var entry = new DocumentEntry(DocumentDirection.Incoming, new DateOnly(2025, 3, 3), "Anna Andersson", "Klagomål på snöröjningen");
        await app.Do<RegisterDocuments, int>(register => register.Run(app.As(Role.Registrar), id, new DocumentsToRegister(entry, null, [TextFile("brev.txt")]), Ct));
        await app.Do<RegisterDocuments, int>(register => register.Run(app.As(Role.Registrar), id, new DocumentsToRegister(entry with { Title = "Orosanmälan" }, "OSL 26:1", [TextFile("brev.txt")]), Ct));

        Assert.True(await IsFound(Role.Controller, "snöröjning andersson"));
        Assert.Equal(SearchKind.Document, (await Read(Role.Controller, "klagomål", reading => reading.Cases(Ct))).Shown.Single().Part!.Kind);
        // Not even by those who may open it: what they find is shown in lists.
        Assert.False(await IsFound(Role.Registrar, "orosanmälan"));
        await app.Do<CorrectDocument>(correct => correct.Run(app.As(Role.Registrar), id, 1, entry with { Title = "Begäran" }, 0, Ct));
        Assert.Equal((false, true), (await IsFound(Role.Controller, "klagomål"), await IsFound(Role.Controller, "begäran")));
        await app.Do<MarkDocument>(mark => mark.Run(app.As(Role.Registrar), id, 1, "OSL 26:1", 1, Ct));
        Assert.Equal((false, false), (await IsFound(Role.Registrar, "begäran"), await IsFound(Role.Registrar, "andersson")));
        await app.Do<MarkDocument>(mark => mark.Run(app.As(Role.Registrar), id, 1, null, 2, Ct));
        Assert.True(await IsFound(Role.Controller, "begäran"));
    }

    [Fact]
    public async Task Documents_from_before_they_were_searched_are_found_after_the_upgrade()
    {
        var id = await Register("Budget", "Godkänns.", "Text.");
        var entry = new DocumentEntry(DocumentDirection.Internal, new DateOnly(2025, 3, 3), null, "Tjänsteanteckning");
        await app.Do<RegisterDocuments, int>(register => register.Run(app.As(Role.Registrar), id, new DocumentsToRegister(entry, null, [TextFile("brev.txt")]), Ct));
        await app.Do<ArendeDb>(async db =>
        {
            await db.SearchTexts.Where(text => text.Kind == SearchKind.Document || text.Kind == SearchKind.Case).ExecuteDeleteAsync(Ct);
            await db.Settings.Where(setting => setting.Key == "search:documents").ExecuteDeleteAsync(Ct);
            db.SearchTexts.Add(SearchText.OfCase(id, SearchPlace.OfCase(SearchKind.Case, 2025, 1), ["budget"]));
            await db.SaveChangesAsync(Ct);
        });
        Assert.Empty(await Found(Role.Registrar, "tjänsteanteckning"));

        await app.Do<ArendeDb>(db => FillSearch.Run(db, Ct));

        Assert.Equal([id], await Found(Role.Registrar, "tjänsteanteckning"));
        Assert.Equal([id], await Found(Role.Registrar, "godkänns"));
    }

    [Fact]
    public async Task What_the_viewer_may_not_see_is_neither_found_counted_nor_shown()
    {
        var secret = await Register("Simhall", "Simhallen rivs.", "Simhallens tak läcker.");
        await Register("Budget", "Simhallen får pengar.", "Text.");
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Cases.SingleAsync(c => c.Id == secret, Ct)).Mark(AccessLevel.Secret);
            await db.SaveChangesAsync(Ct);
        });
        await Add(new Assignment("Riv simhallen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Secret));

        foreach (var words in new[] { "simhall", "rivs", "tak läcker", "KS 2025-1", "\"tak läcker\"" })
        {
            Assert.DoesNotContain(secret, await Found(Role.Controller, words));
            var hits = await Read(Role.Controller, words, reading => reading.Cases(Ct));
            Assert.Equal((words == "simhall" ? 1 : 0, hits.Count), (hits.Count, hits.Shown.Count));
        }
        Assert.Equal(0, (await Read(Role.Controller, "simhallen", reading => reading.Assignments(Ct))).Count);
        Assert.Contains(secret, await Found(Role.Registrar, "tak läcker"));
        // A member reads what is on its way to a meeting, not drafts.
        Assert.Empty(await Found(Role.BoardMember, "pengar"));
        Assert.Empty(await Found(Role.Administrator, "pengar"));
    }

    [Fact]
    public async Task Of_very_many_the_newest_that_may_be_seen_come_first_and_no_more_are_counted_than_are_said()
    {
        // Over many blocks, the newest of them secret: more than are read at once.
        var begin = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Add([.. Enumerable.Range(0, 900).Select(n => new Assignment(
            $"Gemensam uppgift {n}", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, n < 400 ? AccessLevel.Open : AccessLevel.Secret,
            new AssignmentId(Guid.CreateVersion7(begin.AddDays(2 * n)))))]);

        foreach (var words in new[] { "uppgifter", "gem", "\"gemensam uppgift\"" })
        {
            var open = await Read(Role.Controller, words, reading => reading.Assignments(Ct));
            Assert.Equal(Enumerable.Range(390, 10).Reverse().Select(n => $"Gemensam uppgift {n}"), open.Shown.Select(hit => hit.Title));
            Assert.Equal(SearchReading.CountedAtMost + 1, open.Count);
            Assert.Equal("Gemensam uppgift 899", (await Read(Role.Clerk, words, reading => reading.Assignments(Ct))).Shown[0].Title);
        }
        Assert.Equal("Gemensam uppgift 7", Assert.Single((await Read(Role.Controller, "gemensam 7", reading => reading.Assignments(Ct))).Shown).Title);
        Assert.Equal(0, (await Read(Role.Controller, "gemensam 700", reading => reading.Assignments(Ct))).Count);
    }

    [Fact]
    public async Task What_is_changed_is_found_as_it_reads_now_and_nothing_of_it_when_it_was_refused()
    {
        var id = await Register("Simhall", "Godkänns.", "Text.");
        await Save(id, "Ishall", "Avslås.", "Vatten.");
        Assert.Empty(await Found(Role.Registrar, "simhall"));
        Assert.Equal(id, Assert.Single(await Found(Role.Registrar, "ishallen avslås vatten")));

        await app.Do<ArendeDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            (await db.Cases.SingleAsync(c => c.Id == id, Ct)).Write("Ridhus", StaffReport.Empty);
            await db.SaveChangesAsync(Ct);
            await transaction.RollbackAsync(Ct);
        });
        Assert.Empty(await Found(Role.Registrar, "ridhus"));
        Assert.Single(await Found(Role.Registrar, "ishall"));
    }

    [Fact]
    public async Task A_long_text_is_found_to_its_end_and_across_its_pieces()
    {
        var filling = string.Join(' ', Enumerable.Range(0, 9000).Select(n => $"fyllnad{n}"));
        var id = await Register("Lång", "Godkänns.", $"{filling} röda stugan vid sjön");
        for (var n = 0; n < 9000; n += 1111)
            Assert.Equal(id, Assert.Single(await Found(Role.Registrar, $"\"fyllnad{n} fyllnad{n + 1}\"")));
        Assert.Single(await Found(Role.Registrar, "\"stugan vid sjön\" fyllnad7 lång"));
    }

    [Fact]
    public async Task A_database_from_before_the_search_is_filled_and_filling_again_changes_nothing()
    {
        var id = await Register("Simhall", "Godkänns.", "Text.");
        await Add(new Assignment("***", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open));
        var before = await app.Read(db => db.SearchTexts.CountAsync(Ct));
        await app.Do<ArendeDb>(db => db.SearchTexts.ExecuteDeleteAsync(Ct));
        await app.Do<ArendeDb>(db => db.Settings.Where(setting => setting.Key.StartsWith("search:")).ExecuteDeleteAsync(Ct));
        Assert.Empty(await Found(Role.Registrar, "simhall"));

        for (var run = 0; run < 2; run++)
        {
            await app.Do<ArendeDb>(db => FillSearch.Run(db, Ct));
            Assert.Equal(id, Assert.Single(await Found(Role.Registrar, "simhall")));
            Assert.Equal(before, await app.Read(db => db.SearchTexts.CountAsync(Ct)));
        }
    }

    private async Task<CaseId> Register(string title, string clause, string text)
    {
        var id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), title, AccessLevel.Open, Case.UsualType, Ct));
        await Save(id, title, clause, text);
        return id;
    }

    private async Task Save(CaseId id, string title, string clause, string text)
    {
        var report = StaffReport.Empty with { Clauses = [Clause.Of(1, clause)], Sections = [new Section(SectionKind.Matter, "Beskrivning", text)] };
        var version = await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, version, title, report, Ct));
    }

    private static UploadedFile TextFile(string name) => new(name, 3, () => new MemoryStream("Hej"u8.ToArray()));

    private Task<int> Add(params Assignment[] assignments) => app.Read(db =>
    {
        db.Assignments.AddRange(assignments);
        return db.SaveChangesAsync(Ct);
    });

    private Task<T> Read<T>(string role, string words, Func<SearchReading, Task<T>> read) =>
        app.Read(db => read(new SearchReading(db, app.As(role), SearchQuery.Of(words))));

    private async Task<List<CaseId>> Found(string role, string words)
    {
        var filter = new CaseFilter(CaseScope.All, null, OnlyOpen: false, SearchQuery.Of(words), null);
        var (rows, _, count) = await app.Read(db => CaseList.Read(db, app.As(role), filter, Ct));
        Assert.Equal(rows.Count, count);
        return [.. rows.Select(row => row.Id)];
    }
}

public sealed class SearchOnSqlite : SearchContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class SearchOnPostgres : SearchContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
