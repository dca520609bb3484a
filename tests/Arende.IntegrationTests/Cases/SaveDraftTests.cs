using Arende.IntegrationTests.Drafts;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Cases;

public sealed class SaveDraftTests
{
    [Fact]
    public async Task Who_is_overtaken_in_another_section_while_they_save_is_saved_too()
    {
        var clock = new TurningClock();
        await using var app = await TestApplication.OnSqlite(services => services.AddSingleton<TimeProvider>(clock));
        var draft = await DraftOfTwo.Begin(app, "Kort.", "Bakgrunden.");
        var began = await draft.Read();
        // The clock is asked when the draft has been read, and before it is written.
        clock.BeforeTelling = () => draft.Save(draft.Other, began, null, "Chefens.").GetAwaiter().GetResult();

        await draft.Save(draft.Officer, began, "Handläggarens.");

        Assert.Equal(["Handläggarens.", "Chefens."], await draft.Texts());
    }

    private sealed class TurningClock : TimeProvider
    {
        public Action? BeforeTelling { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var happens = BeforeTelling;
            BeforeTelling = null;
            happens?.Invoke();
            return new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
        }
    }
}
