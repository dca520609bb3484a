using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Drafts;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal(("summary", "Kort.", "Skriv mer.", draft.Other.Name, false, false), (said.Key, said.Quote, said.Text, said.By, said.IsResolved, said.IsLeftBehind));

        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Officer, draft.Id, id, Ct));
        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Other, draft.Id, id, Ct));

        // Twice is once: the first one stands.
        Assert.Equal(draft.Officer.Name, Assert.Single(await Comments()).ResolvedBy);
    }

    [Fact]
    public async Task Words_that_the_section_does_not_have_are_refused()
    {
        Assert.Equal(Rule.QuoteIsNotInText, (await Assert.ThrowsAsync<BrokenRuleException>(() => Comment(draft.Other, "summary", "Långt.", "Skriv mer."))).Rule);
        Assert.Empty(await Comments());
    }

    [Fact]
    public async Task A_place_follows_its_words_through_edits_and_is_said_to_be_gone_with_them()
    {
        await draft.Save(draft.Officer, await draft.Read(), "Klart i maj. Betalt i maj.");
        await app.Do<CommentOnSection, Guid>(comment => comment.Run(draft.Other, draft.Id, "summary", "i maj", "Vilket år?", Ct, which: 1));

        await draft.Save(draft.Officer, await draft.Read(), "Börjar i maj. Klart i **maj**. Betalt i maj.");
        Assert.Equal((2, false), (Assert.Single(await Comments()).Which, Assert.Single(await Comments()).IsPlaceGone));

        await draft.Save(draft.Officer, await draft.Read(), "Klart i juni.");
        Assert.True(Assert.Single(await Comments()).IsPlaceGone);
    }

    [Fact]
    public async Task A_comment_on_the_clauses_stands_at_its_words_and_is_told_to_be_gone_with_them()
    {
        Assert.Equal(Rule.SectionIsUnknown, (await Assert.ThrowsAsync<BrokenRuleException>(() => Comment(draft.Other, SectionComment.OfClauses, null, "Vilken?"))).Rule);
        await Propose("Skolan *byggs*.", "Bron rivs.");

        // As they are chosen on the page: over the end of the first, and as they were typed.
        await Comment(draft.Other, SectionComment.OfClauses, "*byggs*. Bron", "Vilken?");
        Assert.Equal((SectionComment.OfClauses, 0, false), (Assert.Single(await Comments()).Key, Assert.Single(await Comments()).Which, Assert.Single(await Comments()).IsPlaceGone));

        await Propose("Skolan byggs.", "Vägen rivs.");
        Assert.True(Assert.Single(await Comments()).IsPlaceGone);

        async Task Propose(params string[] clauses)
        {
            var began = await draft.Read();
            await app.Do<SaveDraft, long>(save => save.Run(draft.Officer, draft.Id, began.Version, began.Title, began.Report with { Clauses = [.. clauses.Select((text, at) => Clause.Of(at + 1, text))] }, Ct));
        }
    }

    [Fact]
    public async Task An_answer_stands_under_its_comment_opens_it_again_and_is_told_to_who_made_it()
    {
        var id = await Comment(draft.Other, "summary", null, "Skriv mer.");
        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Officer, draft.Id, id, Ct));
        Assert.Empty(await Inbox(draft.Other));

        await Answer(draft.Officer, id, "Om vad?");
        await Answer(draft.Officer, id, "Om vad?");
        var said = Assert.Single(await Comments());
        Assert.Equal((draft.Officer.Name, "Om vad?", false), (Assert.Single(said.Answers).By, said.Answers[0].Text, said.IsResolved));
        Assert.Equal([NotificationKind.CommentAnswered], await Inbox(draft.Other));
        Assert.Empty(await Inbox(draft.Officer));

        await Answer(draft.Other, id, "Om maj.");
        Assert.Equal([NotificationKind.CommentAnswered], await Inbox(draft.Officer));
        await app.Do<ResolveComment>(resolve => resolve.Run(draft.Officer, draft.Id, id, Ct));
        Assert.Empty(await Inbox(draft.Other));
    }

    [Fact]
    public async Task Who_only_reads_the_case_answers_nothing()
    {
        var id = await Comment(draft.Other, "summary", null, "Skriv mer.");
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Answer(app.As(Role.Controller), id, "Hej."))).Rule);
        Assert.Equal(Rule.CommentIsMissing, (await Assert.ThrowsAsync<BrokenRuleException>(() => Answer(draft.Officer, id, " "))).Rule);
    }

    [Fact]
    public async Task Comments_that_are_handed_over_are_one_line_to_those_who_write_until_all_are_resolved()
    {
        var first = await Comment(draft.Other, "summary", null, "Skriv mer.");
        var second = await Comment(draft.Other, "matter", null, "Skriv mindre.");
        Assert.Empty(await Inbox(draft.Officer));

        await HandOver();
        await HandOver();
        Assert.Equal([NotificationKind.CommentsHandedOver], await Inbox(draft.Officer));
        Assert.Empty(await Inbox(draft.Other));
        Assert.False(await app.Read(async db => await SectionComments.HasMore(db, draft.Other, await draft.Read(), Ct)));

        foreach (var id in new[] { first, second })
        {
            Assert.NotEmpty(await Inbox(draft.Officer));
            await app.Do<ResolveComment>(resolve => resolve.Run(draft.Officer, draft.Id, id, Ct));
        }
        Assert.Empty(await Inbox(draft.Officer));

        Task HandOver() => app.Do<HandOverComments>(handOver => handOver.Run(draft.Other, draft.Id, Ct));
    }

    [Fact]
    public async Task Who_answers_a_review_has_handed_over_what_they_said()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        var (officer, reviewer) = (app.As(Role.CaseOfficer), app.As(Role.Manager));
        await app.Do<CommentOnSection, Guid>(comment => comment.Run(reviewer, id, "matter", "ny förskola", "Var?", Ct));
        Task Moved(Viewer by) => app.Do<IServiceProvider>(async services =>
        {
            await ActivatorUtilities.CreateInstance<TellOfCaseStep>(services).Handle(new CaseMoved(id.Value, 1, ActorId: by.PersonId.Value), Ct);
            await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
        });

        await Moved(officer);
        Assert.Empty(await Inbox(officer));
        await Moved(reviewer);
        await Moved(reviewer);
        Assert.Equal([NotificationKind.CommentsHandedOver], await Inbox(officer));
    }

    [Fact]
    public async Task A_line_of_comments_is_not_for_who_may_no_longer_read_the_case()
    {
        var id = await Comment(draft.Other, "summary", null, "Skriv mer.");
        await Answer(draft.Officer, id, "Om vad?");
        await app.Read(db => db.Cases.Where(c => c.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret).SetProperty(c => c.UnitId, app.As(Role.Assignee).UnitId), Ct));
        Assert.Empty(await Inbox(draft.Other));
        Assert.True(Assert.Single(await Comments()).IsLeftBehind);
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
    public async Task A_change_of_what_is_no_section_is_told_with_what_was_read()
    {
        await Read(draft.Other);
        var began = await draft.Read();
        await app.Do<SaveDraft, long>(save => save.Run(draft.Officer, draft.Id, began.Version, "Ny skola", began.Report with { Clauses = [Clause.Of(1, "Skolan byggs.")] }, Ct));

        var changed = (await Changed(draft.Other))!;

        Assert.Equal([DraftPart.Title, DraftPart.Clauses], changed.Parts);
        Assert.Equal(("Ny förskola", 0), (changed.Read.Title, changed.Read.Rest!.Clauses.Count));
        Assert.Empty(changed.Sections);
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

    private Task Answer(Viewer who, Guid comment, string text) => app.Do<AnswerComment>(answer => answer.Run(who, draft.Id, comment, text, Ct));

    private Task<List<NotificationKind>> Inbox(Viewer viewer) =>
        app.Read(db => InboxMatters.Of(db, viewer, StockholmTime.Today(app.Clock)).Where(n => n.Kind == NotificationKind.CommentsHandedOver || n.Kind == NotificationKind.CommentAnswered).Select(n => n.Kind).ToListAsync(Ct));

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
