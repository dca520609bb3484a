using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

public sealed class UnsavedPartTests : IAsyncLifetime
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
    public async Task The_title_and_lines_of_the_form_are_kept_beside_sections_until_they_are_as_saved()
    {
        await Keep("summary", "Längre.", form);
        await KeepFields("[\"ny\"]", "[]");
        Assert.Equal([(DraftPart.Clauses, "[\"ny\"]", "began"), (DraftPart.Section, "Längre.", null)], (await Kept()).Select(kept => (kept.Part, kept.Text, kept.Mark)));
        Assert.Contains(await app.Read(db => OtherWriting.In(db, draft.Id, draft.Other.PersonId, app.Clock.GetUtcNow(), Ct)), other => other.Part == DraftPart.Clauses);

        await KeepFields("[]", "[]");
        Assert.Equal(DraftPart.Section, Assert.Single(await Kept()).Part);
    }

    [Fact]
    public async Task That_a_section_does_not_apply_is_kept_with_it()
    {
        await app.Do<KeepUnsavedPart, DateTimeOffset?>(keep => keep.Run(
            draft.Officer, draft.Id, new TypedSection(new Section(SectionKind.Summary, "", "Kort.") { Key = "summary", IsNotApplicable = true }, null), TypedForm.Read(form, null), Ct));
        Assert.True(Assert.Single(await Kept()).IsNotApplicable);
    }

    [Fact]
    public async Task What_is_erased_by_law_of_a_draft_is_gone_and_the_access_log_says_so()
    {
        await draft.Save(draft.Officer, await draft.Read(), "Längre.");
        await Keep("summary", "Ännu längre.", form);
        await app.Do<MarkReportRead>(async read => await read.Run(draft.Other, draft.Id, (await draft.Read()).Version, Ct));
        var comment = await app.Do<CommentOnSection, Guid>(said => said.Run(draft.Other, draft.Id, "summary", null, "Skriv mer.", Ct));
        await app.Do<AnswerComment>(answer => answer.Run(draft.Officer, draft.Id, comment, "Om vad?", Ct));
        Task<int> Erase(string basis) => app.Do<EraseDraftRemains, int>(erase => erase.Run(draft.Id, basis, Ct));
        Assert.Equal(Rule.ReasonIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => Erase(" "))).Rule);

        Assert.Equal(4, await Erase("GDPR art. 17"));

        Assert.Equal(0, await app.Read(async db => await db.EarlierSections.CountAsync(Ct) + await db.UnsavedParts.CountAsync(Ct) + await db.ReadReports.CountAsync(Ct) + await db.SectionComments.CountAsync(Ct) + await db.CommentAnswers.CountAsync(Ct)));
        Assert.Equal(["Längre."], await draft.Texts());
        var line = await app.Read(db => db.Audit.SingleAsync(entry => entry.ChainId == AuditChains.Erased, Ct));
        Assert.Contains("GDPR art. 17", line.Arguments, StringComparison.Ordinal);
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
            () => app.Do<KeepUnsavedPart, DateTimeOffset?>(keep => keep.Run(reader, draft.Id, Typed("summary", "Text."), TypedForm.Read(form, null), Ct)))).Rule);
    }

    [Fact]
    public async Task What_nobody_came_back_for_is_gone_after_a_month_and_not_before()
    {
        await Keep("summary", "Längre.", form);
        app.Clock.Advance(UnsavedPart.KeptFor - TimeSpan.FromMinutes(1));
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
        app.Clock.Advance(UnsavedPart.WritesFor);
        Assert.Empty(await app.Read(db => OtherWriting.In(db, draft.Id, draft.Other.PersonId, app.Clock.GetUtcNow(), Ct)));
    }

    private Task<DateTimeOffset?> KeepFields(string fields, string saved) => app.Do<KeepUnsavedPart, DateTimeOffset?>(keep =>
        keep.Run(draft.Officer, draft.Id, new TypedFields(DraftPart.Clauses, fields, saved, "began"), TypedForm.Read(form, null), Ct));

    private static TypedSection Typed(string key, string text) => new(new Section(SectionKind.Summary, "", text) { Key = key }, null);

    private Task<DateTimeOffset?> Keep(string key, string text, Guid from, string? taken = null) =>
        app.Do<KeepUnsavedPart, DateTimeOffset?>(keep => keep.Run(draft.Officer, draft.Id, Typed(key, text), TypedForm.Read(from, taken), Ct));

    private Task<IReadOnlyList<UnsavedPart>> Kept() => app.Do<UnsavedParts, IReadOnlyList<UnsavedPart>>(async unsaved => (await unsaved.WithOthers(draft.Officer.PersonId, draft.Id, app.Clock.GetUtcNow(), Ct)).Own);
}
