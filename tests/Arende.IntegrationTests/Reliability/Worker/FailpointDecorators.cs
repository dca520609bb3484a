using System.Data.Common;
using Arende.Adapters.PostgreSql;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Mail;
using Arende.IntegrationTests.Support;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reliability.Worker;

/// <summary>Puts the failpoints around the product's own parts; the product knows nothing of them.</summary>
internal static class FailpointDecorators
{
    public static void AddFailpoints(this IServiceCollection services, Failpoint failpoint)
    {
        services.AddSingleton(failpoint);
        services.Wrap<ITransitionStore>(inner => new FailingStore(inner, failpoint));
        services.Wrap<IMailTransport>(inner => new FailingTransport(inner, failpoint));
        services.ConfigureDbContext<PostgresArendeDb>(options => options.AddInterceptors(new FailingCommit(failpoint)));
        services.AddPublishObserver<FailingPublish>();
        services.AddConsumeObserver<FailingConsume>();
    }
}

/// <summary>Without an outer transaction, or in one that it ends, the store's batch is the commit.</summary>
internal sealed class FailingStore(ITransitionStore inner, Failpoint failpoint) : ITransitionStore
{
    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => inner.Begin(db, ct);

    public Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) => inner.Load(db, instanceId, ct);

    public Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        inner.LoadByWorkItem(db, workItemId, ct);

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) => inner.LoadHead(db, subjectId, ct);

    public async Task Write(ArendeDb db, JournalRows rows, CancellationToken ct)
    {
        var commits = db.Database.CurrentTransaction is null;
        if (commits) failpoint.Reach(Point.BeforeCommit);
        await inner.Write(db, rows, ct);
        if (commits) failpoint.Reach(Point.AfterCommit);
    }
}

internal sealed class FailingCommit(Failpoint failpoint) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        failpoint.Reach(Point.BeforeCommit);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        failpoint.Reach(Point.AfterCommit);
        return Task.CompletedTask;
    }
}

internal sealed class FailingTransport(IMailTransport inner, Failpoint failpoint) : IMailTransport
{
    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        failpoint.Reach(Point.BeforeMail);
        var answer = await inner.Send(mail, ct);
        failpoint.Reach(Point.AfterMail);
        return answer;
    }

    public Task EndRound(CancellationToken ct) => inner.EndRound(ct);
}

internal sealed class FailingPublish(Failpoint failpoint) : IPublishObserver
{
    public Task PrePublish<T>(PublishContext<T> context) where T : class => Reach(Point.BeforePublish);

    public Task PostPublish<T>(PublishContext<T> context) where T : class => Reach(Point.AfterPublish);

    public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    private Task Reach(Point point)
    {
        failpoint.Reach(point);
        return Task.CompletedTask;
    }
}

/// <summary>After the consumer the message's effects are committed, and the broker hasn't been told yet.</summary>
internal sealed class FailingConsume(Failpoint failpoint) : IConsumeObserver
{
    public Task PreConsume<T>(ConsumeContext<T> context) where T : class => Reach(Point.BeforeConsume);

    public Task PostConsume<T>(ConsumeContext<T> context) where T : class => Reach(Point.BeforeAck);

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    private Task Reach(Point point)
    {
        failpoint.Reach(point);
        return Task.CompletedTask;
    }
}
