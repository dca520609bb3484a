using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Cases and meetings of a test's own, brought by the use cases to where the test begins.</summary>
internal static class Preparation
{
    static int days = 100;

    public static async Task<T> Use<TService, T>(this EmbeddedProduct product, Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Task<T> Read<T>(this EmbeddedProduct product, Func<ArendeDb, Task<T>> query) => product.Use(query);

    /// <summary>A case that waits to be put on the committee's agenda.</summary>
    public static Task<CaseId> Waiting(this EmbeddedProduct product, string title, params string[] recipients) => product.Use<DemoStage, CaseId>(async stage =>
    {
        var id = await stage.Write("hanna", DemoReports.Trail with { Title = title, Recipients = recipients });
        await stage.Prepare(id);
        return id;
    });

    /// <summary>A meeting on a day that no other test has, and that has been, so that its minutes can be verified.</summary>
    public static Task<MeetingId> Plan(this EmbeddedProduct product, BodyFunction body) =>
        product.Use<DemoStage, MeetingId>(stage => stage.Plan(body, stage.Today.AddDays(-Interlocked.Increment(ref days))));

    /// <summary>A case on the board's agenda, as the committee proposed it.</summary>
    public static async Task<CaseId> OnBoard(this EmbeddedProduct product, MeetingId board, string title, params string[] recipients)
    {
        var id = await product.Waiting(title, recipients);
        var committee = await product.Plan(BodyFunction.Committee);
        return await product.Use<DemoStage, CaseId>(async stage =>
        {
            await stage.Put(committee, id);
            await stage.Record(committee, id, Outcome.Propose);
            await stage.Put(board, id);
            return id;
        });
    }

    public static Task Correct(this EmbeddedProduct product, MeetingId meeting, CaseId id, Outcome outcome) => product.Use<DemoStage, bool>(stage => stage.As("nils", async (services, viewer) =>
    {
        await services.GetRequiredService<CorrectOutcome>().Run(viewer, meeting, id, new GivenOutcome(outcome, null, []), null, default);
        return true;
    }));

    public static Task TakeAttendance(this EmbeddedProduct product, MeetingId meeting) => product.Use<DemoStage, bool>(async stage =>
    {
        await stage.TakeAttendance(meeting);
        return true;
    });

    public static Task Record(this EmbeddedProduct product, MeetingId meeting, CaseId id, Outcome outcome) => product.Use<DemoStage, bool>(async stage =>
    {
        await stage.Record(meeting, id, outcome);
        return true;
    });
}
