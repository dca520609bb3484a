using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Drafts;

public sealed class ReviewDraftTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private DraftOfTwo draft = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        draft = await DraftOfTwo.Begin(app, "Kort.", "Bakgrunden.");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_comment_stands_at_its_place_until_it_is_resolved()
    {
        var id = await Comment(draft.Other, "summary", " Kort. ", "Skriv mer.");
        var said = Assert.Single(await Comments());
        Assert.Equal(("summary", "Kort.", "Skriv mer.", draft.Other.Name, false), (said.Key, said.Quote, said.Text, said.By, said.IsResolved));

        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Officer, draft.Id, id, Ct));
        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Other, draft.Id, id, Ct));

        // Twice is once: the first one stands.
        Assert.Equal(draft.Officer.Name, Assert.Single(await Comments()).ResolvedBy);
    }

    [Fact]
    public async Task A_double_click_comments_once()
    {
        await Comment(draft.Other, "summary", null, "Skriv mer.");
        await Comment(draft.Other, "summary", null, "Skriv mer.");
        Assert.Single(await Comments());
    }

    [Theory]
    [InlineData("summary", " ", Rule.CommentIsMissing)]
    [InlineData("nowhere", "Skriv mer.", Rule.SectionIsUnknown)]
    public async Task A_comment_without_words_or_on_nothing_is_refused(string key, string text, Rule rule) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<BrokenRuleException>(() => Comment(draft.Other, key, null, text))).Rule);

    [Fact]
    public async Task Who_only_reads_the_case_says_nothing_of_the_draft()
    {
        // A controller reads the cases of every unit, and reviews none of their drafts.
        var reader = app.As(Role.Controller);
        Assert.True(await app.Read(db => VisibleTo.Cases(db, reader).AnyAsync(c => c.Id == draft.Id, Ct)));
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Comment(reader, "summary", null, "Hej."))).Rule);
        await Assert.ThrowsAsync<NotFoundException>(() => Comment(app.As(Role.BoardMember), "summary", null, "Hej."));
    }

    [Fact]
    public async Task A_comment_of_another_case_does_not_exist()
    {
        var id = await Comment(draft.Other, "summary", null, "Skriv mer.");
        var second = await DraftOfTwo.Begin(app, "En annan.");
        await Assert.ThrowsAsync<NotFoundException>(() => app.Do<ResolveComment>(resolve => resolve.Run(second.Officer, second.Id, id, Ct)));
    }

    [Fact]
    public async Task Who_reviews_resolves_what_they_said_and_not_what_others_did()
    {
        var (officer, reviewer) = (app.As(Role.CaseOfficer), app.As(Role.Manager));
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        var theirs = await CommentOn(officer);
        var own = await CommentOn(reviewer);
        var now = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));

        Assert.Equal([(theirs, false), (own, true)], (await app.Read(db => SectionComments.Of(db, reviewer, now, Ct))).Select(comment => (comment.Id, comment.MayResolve)));
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Resolve(reviewer, theirs))).Rule);
        await Resolve(reviewer, own);
        await Resolve(officer, theirs);
        Assert.All(await app.Read(db => SectionComments.Of(db, officer, now, Ct)), comment => Assert.True(comment.IsResolved));

        Task<Guid> CommentOn(Viewer who) => app.Do<CommentOnSection, Guid>(comment => comment.Run(who, id, "matter", null, "Skriv mer.", Ct));
        Task Resolve(Viewer who, Guid comment) => app.Do<ResolveComment>(resolve => resolve.Run(who, id, comment, Ct));
    }

    [Fact]
    public async Task Who_has_read_a_report_sees_what_was_changed_since_with_the_text_that_they_read()
    {
        await Read(draft.Other);
        await draft.Save(draft.Officer, await draft.Read(), "Längre.");
        await draft.Save(draft.Officer, await draft.Read(), "Ännu längre.", null, "Ny analys.");

        var changed = await Changed(draft.Other);

        Assert.Equal([("summary", "Kort."), ("analysis", "")], changed!.Sections.Select(section => (section.Section!.Key!, section.Before)));
        Assert.Equal(draft.Officer.Name, changed.Sections[0].By);
        Assert.Null(await Changed(draft.Officer));
    }

    [Fact]
    public async Task A_text_that_is_as_it_was_read_is_no_change()
    {
        await Read(draft.Other);
        await draft.Save(draft.Officer, await draft.Read(), "Längre.");
        await draft.Save(draft.Officer, await draft.Read(), "Kort.");
        Assert.Empty((await Changed(draft.Other))!.Sections);
    }

    [Fact]
    public async Task Nobody_has_read_what_was_written_while_they_read()
    {
        var shown = await draft.Read();
        await draft.Save(draft.Officer, shown, "Längre.");
        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<MarkReportRead>(read => read.Run(draft.Other, draft.Id, shown.Version, Ct)));
    }

    private Task<Guid> Comment(Viewer who, string key, string? quote, string text) => app.Do<CommentOnSection, Guid>(comment => comment.Run(who, draft.Id, key, quote, text, Ct));

    private async Task<IReadOnlyList<ReadComment>> Comments()
    {
        var now = await draft.Read();
        return await app.Read(db => SectionComments.Of(db, draft.Officer, now, Ct));
    }

    private async Task Read(Viewer who)
    {
        var version = (await draft.Read()).Version;
        await app.Do<MarkReportRead>(read => read.Run(who, draft.Id, version, Ct));
    }

    private async Task<ChangedSince?> Changed(Viewer who)
    {
        var now = await draft.Read();
        return await app.Read(db => ChangedSince.Of(db, now, who.PersonId, Ct));
    }
}
