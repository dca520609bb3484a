using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

/// <summary>Two write in one draft, at once and one after the other.</summary>
public abstract class TwoWritersContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private DraftOfTwo draft = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        app = await Start();
        draft = await DraftOfTwo.Begin(app, "Kort.", "Bakgrunden.", "Analysen.");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Two_who_save_two_sections_in_the_same_moment_are_both_saved()
    {
        var began = await draft.Read();
        for (var round = 0; round < 5; round++)
        {
            var (mine, theirs) = ($"Handläggarens {round}.", $"Chefens {round}.");
            await Task.WhenAll(draft.Save(draft.Officer, began, mine), draft.Save(draft.Other, began, null, theirs));
            Assert.Equal([mine, theirs, "Analysen."], await draft.Texts());
            began = await draft.Read();
        }
        // The first save, and two a round.
        Assert.Equal(11, await app.Read(db => db.History.CountAsync(h => h.SubjectId == draft.Id.Value && h.Kind == HistoryKind.DraftSaved, Ct)));
    }

    [Fact]
    public async Task Of_two_who_save_the_same_section_in_the_same_moment_one_is_told()
    {
        var began = await draft.Read();
        var saves = new[] { draft.Save(draft.Officer, began, "Min."), draft.Save(draft.Other, began, "Deras.") };

        var lost = 0;
        foreach (var save in saves)
        {
            try
            {
                await save;
            }
            catch (LostRaceException)
            {
                lost++;
            }
        }

        Assert.Equal(1, lost);
        Assert.Contains((await draft.Texts()).First(), new[] { "Min.", "Deras." });
    }

    [Fact]
    public async Task A_draft_that_was_opened_long_ago_takes_nothing_back_of_what_others_wrote()
    {
        var began = await draft.Read();
        await draft.Save(draft.Other, began, null, "Chefens.");
        await draft.Save(draft.Other, await draft.Read(), null, null, "Chefens analys.");

        await draft.Save(draft.Officer, began, "Min.");

        Assert.Equal(["Min.", "Chefens.", "Chefens analys."], await draft.Texts());
    }

    [Fact]
    public async Task The_text_that_two_began_with_is_kept_for_merging()
    {
        var began = await draft.Read();
        var section = began.Report.Sections[0];
        await draft.Save(draft.Other, began, "Deras.");

        var earlier = await app.Read(db => db.EarlierSections.SingleAsync(e => e.CaseId == draft.Id, Ct));
        Assert.Equal(("summary", section.Version, "Kort."), (earlier.Key, earlier.Version, earlier.Text));
        var now = (await draft.Read()).Report.Sections;
        Assert.Equal((draft.Other.PersonId, began.Version + 1), (now[0].WrittenBy, now[0].Version));
        Assert.Equal((draft.Officer.PersonId, section.Version), (now[1].WrittenBy, now[1].Version));
    }

    [Fact]
    public async Task Saving_what_was_not_touched_changes_nothing()
    {
        var began = await draft.Read();
        Assert.Equal(began.Version, await draft.Save(draft.Officer, began));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == draft.Id.Value && h.Kind == HistoryKind.DraftSaved, Ct)));
        Assert.Equal(0, await app.Read(db => db.EarlierSections.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_typed_is_kept_for_its_writer_alone_and_shown_to_nobody_else()
    {
        await Keep(draft.Officer, "Halvfärdigt", Guid.NewGuid());

        Assert.Equal(["Halvfärdigt"], (await Kept(draft.Officer)).Select(kept => kept.Text));
        Assert.Empty(await Kept(draft.Other));
        Assert.Equal([draft.Officer.Name], (await Others(draft.Other)).Select(other => other.Name));
        Assert.Empty(await Others(draft.Officer));
    }

    [Fact]
    public async Task What_is_typed_in_the_same_moment_twice_is_kept_once()
    {
        var form = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Keep(draft.Officer, $"Halvfärdigt {n}", form)));
        Assert.Single(await Kept(draft.Officer));
    }

    [Fact]
    public async Task Who_writes_with_the_officer_gets_the_text_and_nothing_else()
    {
        var other = app.As(Role.FinanceDirector);
        var broken = await Assert.ThrowsAsync<BrokenRuleException>(async () => await draft.Save(other, await draft.Read(), "Främmande."));
        Assert.Equal(Rule.NotAllowed, broken.Rule);
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(
            () => app.Do<WriteTogether>(together => together.Run(draft.Other, draft.Id, other.PersonId, writes: true, Ct)))).Rule);

        await app.Do<WriteTogether>(together => together.Run(draft.Officer, draft.Id, draft.Other.PersonId, writes: false, Ct));

        await Assert.ThrowsAsync<BrokenRuleException>(async () => await draft.Save(draft.Other, await draft.Read(), "För sent."));
        Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.SubjectId == draft.Id.Value && h.Kind == HistoryKind.WritersChanged, Ct)));
    }

    private Task<DateTimeOffset?> Keep(Viewer who, string text, Guid form) => app.Do<KeepUnsavedPart, DateTimeOffset?>(keep => keep.Run(
        who, draft.Id, new TypedSection(new Domain.Cases.Section(Domain.Cases.SectionKind.Summary, "", text) { Key = "summary" }, null), TypedForm.Read(form, null), Ct));

    private Task<IReadOnlyList<UnsavedPart>> Kept(Viewer who) => app.Do<UnsavedParts, IReadOnlyList<UnsavedPart>>(async unsaved => (await unsaved.WithOthers(who.PersonId, draft.Id, app.Clock.GetUtcNow(), Ct)).Own);

    private Task<IReadOnlyList<OtherWriting>> Others(Viewer me) => app.Read(db => OtherWriting.In(db, draft.Id, me.PersonId, app.Clock.GetUtcNow(), Ct));
}

public sealed class TwoWritersOnSqlite : TwoWritersContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class TwoWritersOnPostgres : TwoWritersContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
