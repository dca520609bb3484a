using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

public sealed class UnsavedSectionTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly Guid form = Guid.NewGuid();
    private TestApplication app = null!;
    private DraftOfTwo draft = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        draft = await DraftOfTwo.Begin(app, "Kort.");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task What_is_saved_is_no_longer_kept_as_unsaved()
    {
        await Keep("summary", "Längre.", form);
        var began = await draft.Read();
        await app.Do<SaveDraft, long>(save => save.Run(
            draft.Officer, draft.Id, began.Version, began.Title, DraftOfTwo.Written(began, "Längre."), Ct, opened: OpenedDraft.Of(began.Title, began.Report), typed: TypedForm.Read(form, null)));
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task What_was_typed_in_another_window_stays_when_this_one_is_saved()
    {
        await Keep("matter", "I det andra fönstret.", Guid.NewGuid());
        var began = await draft.Read();
        await app.Do<SaveDraft, long>(save => save.Run(draft.Officer, draft.Id, began.Version, began.Title, DraftOfTwo.Written(began, "Längre."), Ct, typed: TypedForm.Read(form, null)));
        Assert.Equal(["I det andra fönstret."], (await Kept()).Select(kept => kept.Text));
    }

    [Fact]
    public async Task Another_window_of_the_same_person_does_not_overwrite_it_unseen()
    {
        await Keep("summary", "På kontoret.", form);
        Assert.Null(await Keep("summary", "Hemma.", Guid.NewGuid()));
        Assert.Equal("På kontoret.", Assert.Single(await Kept()).Text);
    }

    [Fact]
    public async Task A_window_that_was_opened_with_it_goes_on_with_it()
    {
        await Keep("summary", "På kontoret.", form);
        var opened = TypedForm.Opened(await Kept());
        Assert.NotNull(await Keep("summary", "På kontoret och hemma.", opened.Form, opened.WriteTaken()));
        Assert.Equal("På kontoret och hemma.", Assert.Single(await Kept()).Text);
    }

    [Fact]
    public async Task What_is_typed_and_taken_back_is_not_kept()
    {
        await Keep("summary", "Längre.", form);
        await Keep("summary", "Kort.\r\n", form);
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task A_draft_that_was_handed_in_takes_nothing_more()
    {
        await app.Read(db => db.Cases.Where(c => c.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CaseState.UnderReview), Ct));
        Assert.Equal(Rule.DraftIsLocked, (await Assert.ThrowsAsync<BrokenRuleException>(() => Keep("summary", "För sent.", form))).Rule);
    }

    [Theory]
    [InlineData("Summary")]
    [InlineData("<script>")]
    public async Task A_section_that_no_form_has_is_refused(string key) =>
        Assert.Equal(Rule.SectionIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(() => Keep(key, "Text.", form))).Rule);

    [Fact]
    public async Task Nobody_types_in_a_case_of_which_they_only_read()
    {
        var reader = app.As(Role.Director);
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(
            () => app.Do<KeepUnsavedSection, DateTimeOffset?>(keep => keep.Run(reader, draft.Id, Typed("summary", "Text."), TypedForm.Read(form, null), Ct)))).Rule);
    }

    [Fact]
    public async Task What_nobody_came_back_for_is_gone_after_a_month_and_not_before()
    {
        await Keep("summary", "Längre.", form);
        app.Clock.Advance(UnsavedSection.KeptFor - TimeSpan.FromMinutes(1));
        await app.Do<ForgetDraftRemains>(forget => forget.Run(Ct));
        Assert.Single(await Kept());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Do<ForgetDraftRemains>(forget => forget.Run(Ct));
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task Who_typed_a_while_ago_is_writing_no_longer()
    {
        await Keep("summary", "Längre.", form);
        app.Clock.Advance(UnsavedSection.WritesFor);
        Assert.Empty(await app.Read(db => OtherWriting.In(db, draft.Id, draft.Other.PersonId, app.Clock.GetUtcNow(), Ct)));
    }

    private static TypedSection Typed(string key, string text) => new(new Section(SectionKind.Summary, "", text) { Key = key }, null);

    private Task<DateTimeOffset?> Keep(string key, string text, Guid from, string? taken = null) =>
        app.Do<KeepUnsavedSection, DateTimeOffset?>(keep => keep.Run(draft.Officer, draft.Id, Typed(key, text), TypedForm.Read(from, taken), Ct));

    private Task<List<UnsavedSection>> Kept() => app.Do<UnsavedSections, List<UnsavedSection>>(unsaved => unsaved.Of(draft.Officer.PersonId, draft.Id, Ct));
}
