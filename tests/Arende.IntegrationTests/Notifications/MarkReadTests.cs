using Arende.Application.Cases;
using Arende.Application.Notifications;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notifications;

public sealed class MarkReadTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 3, 3);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Read_again_it_keeps_its_first_time()
    {
        var id = (await Add(Role.Assignee, 1))[0];
        await app.Do<MarkRead>(read => read.Run(app.As(Role.Assignee), id, Ct));
        var first = await ReadAt(id);
        app.Clock.Advance(TimeSpan.FromDays(1));

        await app.Do<MarkRead>(read => read.Run(app.As(Role.Assignee), id, Ct));

        Assert.Equal(first, await ReadAt(id));
    }

    [Fact]
    public async Task Somebody_elses_does_not_exist()
    {
        var id = (await Add(Role.Assignee, 1))[0];

        await Assert.ThrowsAsync<NotFoundException>(() => app.Do<MarkRead>(read => read.Run(app.As(Role.Administrator), id, Ct)));
        Assert.Null(await ReadAt(id));
    }

    [Fact]
    public async Task All_of_ones_own_are_marked_and_nobody_elses()
    {
        await Add(Role.Assignee, 3);
        var other = (await Add(Role.Manager, 1))[0];

        await app.Do<MarkAllRead>(read => read.Run(app.As(Role.Assignee), Ct));

        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(n => n.ReadAt == null, Ct)));
        Assert.Null(await ReadAt(other));
    }

    [Fact]
    public async Task The_inbox_has_the_unread_first_and_its_pages_neither_skip_nor_double()
    {
        var added = await Add(Role.Assignee, 70);
        foreach (var id in added.Take(20)) await app.Do<MarkRead>(read => read.Run(app.As(Role.Assignee), id, Ct));

        var read = new List<Letter>();
        for (LetterCursor? after = null; ;)
        {
            var (letters, more) = await app.Read(db => new Letters(db, app.As(Role.Assignee), Today, "{serial}").Read(after, Ct));
            read.AddRange(letters);
            if (!more) break;
            after = new LetterCursor(letters[^1].ReadAt is not null, letters[^1].At, letters[^1].Id);
        }

        Assert.Equal(70, read.Select(letter => letter.Id).Distinct().Count());
        Assert.Equal([.. Enumerable.Repeat(true, 50), .. Enumerable.Repeat(false, 20)], read.Select(letter => letter.IsUnread));
    }

    private Task<DateTimeOffset?> ReadAt(NotificationId id) => app.Read(db => db.Notifications.Where(n => n.Id == id).Select(n => n.ReadAt).SingleAsync(Ct));

    private async Task<List<NotificationId>> Add(string role, int count)
    {
        var person = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == app.As(role).PersonId, Ct));
        // A matter each: of one matter the inbox has one line.
        var cases = Enumerable.Range(1, count).Select(n => new Case(new CaseNumber(role, 2025, n), $"Ärende {n}", person, AccessLevel.Open, app.Clock.GetUtcNow())).ToList();
        var added = cases.Index().Select(c => new Notification(
            person.Id, NotificationKind.OfficerChanged, $"{role}:{c.Index}", app.Clock.GetUtcNow().AddMinutes(-(c.Index / 3)), c.Item.Id)).ToList();
        await app.Read(async db =>
        {
            db.AddRange(cases);
            db.Notifications.AddRange(added);
            return await db.SaveChangesAsync(Ct);
        });
        return [.. added.Select(n => n.Id)];
    }
}
