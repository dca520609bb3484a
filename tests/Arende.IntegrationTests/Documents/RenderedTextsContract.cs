using Arende.Application.Documents;
using Arende.Application.Storage;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Shared.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arende.IntegrationTests.Documents;

public abstract class RenderedTextsContract(TestStorage storage)
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_text_is_rendered_once_and_read_from_then_on() => storage.With(async db =>
    {
        var text = LongText();
        Assert.Contains("<strong>vikt</strong>", (await Prose(db).Of(text, Ct)).Html, StringComparison.Ordinal);
        var row = await Row(db, text);
        // That the second reader gets what is kept is seen by changing it.
        await db.RenderedTexts.Where(r => r.Digest == row.Digest).ExecuteUpdateAsync(set => set.SetProperty(r => r.Html, "kept"), Ct);
        Assert.Equal("kept", (await Prose(db).Of(text, Ct)).Html);
    });

    [Fact]
    public Task One_letter_more_is_another_text() => storage.With(async db =>
    {
        var text = LongText();
        await Prose(db).Prepare([text, text + "x", text], Ct);
        Assert.Equal(2, await db.RenderedTexts.CountAsync(r => r.Html.Contains(text.Substring(0, 36)), Ct));
        Assert.Contains("x</p>", (await Prose(db).Of(text + "x", Ct)).Html, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_short_text_is_not_kept() => storage.With(async db =>
    {
        var text = $"{Guid.NewGuid()} kort";
        Assert.Equal($"<p>{text}</p>\n", (await Prose(db).Of(text, Ct)).Html);
        Assert.Equal(0, await db.RenderedTexts.CountAsync(r => r.Html.Contains(text), Ct));
    });

    [Fact]
    public Task Two_pages_that_keep_the_same_text_at_once_keep_the_same() => storage.With(async db =>
    {
        var texts = new RenderedTexts(db, clock);
        var digest = Guid.NewGuid().ToString();
        await texts.Keep(digest, "a", isPlain: true, Ct);
        await texts.Keep(digest, "a", isPlain: true, Ct);
        var kept = Assert.Single(await texts.Find([digest], Ct)).Value;
        Assert.Equal(("a", true, new DateOnly(2026, 3, 2)), (kept.Html, kept.IsPlain, kept.KeptOn));
    });

    [Fact]
    public Task What_was_kept_long_ago_is_thrown_away() => storage.With(async db =>
    {
        var text = LongText();
        await Prose(db).Of(text, Ct);
        var row = await Row(db, text);
        clock.Advance(TimeSpan.FromDays(ForgetRenderedTexts.Days));
        await new ForgetRenderedTexts(db, clock).Run(Ct);
        Assert.True(await db.RenderedTexts.AnyAsync(r => r.Digest == row.Digest, Ct));
        clock.Advance(TimeSpan.FromDays(1));
        await new ForgetRenderedTexts(db, clock).Run(Ct);
        Assert.False(await db.RenderedTexts.AnyAsync(r => r.Digest == row.Digest, Ct));
    });

    [Fact]
    public Task A_page_shows_the_beginning_of_what_it_has_no_room_for() => storage.With(async db =>
    {
        var page = Prose(db);
        var texts = Enumerable.Range(0, 60).Select(_ => Guid.NewGuid() + new string('x', ProseBounds.Longest)).ToList();
        var shown = 0;
        foreach (var text in texts)
        {
            var prose = await page.Of(text, Ct);
            Assert.Contains(text[..40], prose.Html, StringComparison.Ordinal);
            Assert.Equal(text.Length, prose.Left + prose.Html.Length - "<div class=\"prose__plain\"></div>".Length);
            shown += prose.Html.Length;
        }
        Assert.InRange(shown, KeptProse.MostOnPage / 2, KeptProse.MostOnPage + 100_000);
        Assert.Equal((await Prose(db).Of(texts[0], Ct)).Left, Web.Features.Shared.Documents.Prose.Render(texts[0]).Left);
    });

    private KeptProse Prose(ArendeDb db) => new(new RenderedTexts(db, clock), NullLogger<KeptProse>.Instance);

    private static Task<RenderedText> Row(ArendeDb db, string text)
    {
        var id = text[..36];
        return db.RenderedTexts.AsNoTracking().SingleAsync(r => r.Html.Contains(id), Ct);
    }

    private static string LongText() => $"{Guid.NewGuid()} **vikt** {string.Concat(Enumerable.Repeat("ord ", KeptProse.Shortest / 4))}slut";
}

public sealed class PostgresRenderedTextsTests(PostgresStorage storage) : RenderedTextsContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteRenderedTextsTests(SqliteStorage storage) : RenderedTextsContract(storage), IClassFixture<SqliteStorage>;
