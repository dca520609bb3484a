using System.Globalization;
using Arende.Engine.Scripts;
using Elsa.Common;
using Elsa.Expressions.JavaScript.Features;
using Elsa.Expressions.JavaScript.Options;
using Elsa.Extensions;
using Elsa.Mediator.Contracts;
using Elsa.Scheduling.Activities;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.CommitStates;
using Elsa.Workflows.Features;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Features;
using Elsa.Workflows.Middleware.Activities;
using Elsa.Workflows.Middleware.Workflows;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Activities;
using Elsa.Workflows.Pipelines.ActivityExecution;
using Elsa.Workflows.Pipelines.WorkflowExecution;
using Elsa.Workflows.Runtime.Middleware.Workflows;
using Jint;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.Elsa;

/// <summary>
/// Elsa's services in a container of their own: nothing of Elsa is hosted, stored, queued or reached over the network. Only what reads
/// definitions, runs them and writes states is there.
/// </summary>
static class ElsaServices
{
    public static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        var module = services.CreateModule();
        module.Configure<WorkflowsFeature>(workflows =>
        {
            workflows.IdentityGenerator = _ => new TransitionIds();
            workflows.CommitStateHandler = provider => ActivatorUtilities.CreateInstance<KeptVariables>(provider);
            workflows.WorkflowExecutionPipeline = pipeline => pipeline.UseMiddleware<PersistentVariablesMiddleware>().UseExceptionHandling().UseDefaultActivityScheduler().UseMiddleware<EnteredMeetings>();
            workflows.ActivityExecutionPipeline = pipeline => pipeline.UseExceptionHandling().UseMiddleware<WatchedActivities>().UseDefaultActivityInvoker();
        });
        // Counter-based is its default. The token-based mode of 3.7.1 loses what it needs to write its state when a join cancels a branch.
        module.Configure<FlowchartFeature>(flowcharts => flowcharts.FlowchartOptionsConfigurator = options => options.DefaultExecutionMode = FlowchartExecutionMode.CounterBased);
        module.Configure<WorkflowManagementFeature>();
        module.Configure<JavaScriptFeature>(scripts => scripts.ConfigureJintOptions(Bound));
        module.Apply();
        // Those of what stores definitions and instances ask for services that aren't here.
        foreach (var handler in services.Where(service => service.ServiceType == typeof(INotificationHandler) && service.ImplementationType?.Assembly == typeof(WorkflowManagementFeature).Assembly).ToList())
            services.Remove(handler);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.TryAddSingleton<IMemoryCache, MemoryCache>();
        services.Replace(ServiceDescriptor.Singleton<ISystemClock, TransitionClock>());
        services.AddSingleton<ITaskDispatcher, CollectedTasks>();
        // Asked for by what reads definitions; Elsa's runtime, which isn't here, would give it.
        services.AddScoped<Func<IEnumerable<IWorkflowMaterializer>>>(provider => provider.GetServices<IWorkflowMaterializer>);
        services.AddSingleton<ElsaActivities>();
        return services.BuildServiceProvider();
    }

    // The bounds of our own scripts, as far as Elsa's engines can have them: those are made anew for each script, and not frozen.
    static void Bound(JintOptions scripts) => scripts
        .ConfigureEngineOptions(options =>
        {
            options.MaxStatements(ScriptEngine.MaxStatements).LimitMemory(ScriptEngine.MaxMemoryBytes).LimitRecursion(ScriptEngine.MaxDepth);
            options.Constraints.MaxArraySize = ScriptBounds.MaxListLength;
            options.TimeSystem = new GivenTime { Now = ElsaTransition.Current.Now };
            options.Culture = CultureInfo.InvariantCulture;
            options.DisableStringCompilation();
        })
        .ConfigureEngine(engine =>
        {
            engine.SetValue("__random", ElsaTransition.Current.NextRandom);
            engine.Execute("(function () { const random = __random; Math.random = () => random(); delete globalThis.__random; })()");
        });
}

/// <summary>The activities that a definition here may use, made known to Elsa once.</summary>
sealed class ElsaActivities(IServiceProvider services)
{
    public Task Registered { get; } = Register(services);

    static async Task Register(IServiceProvider services)
    {
        // Every type of the two packages: a definition that Arende.Engine refuses never comes here.
        var types = new[] { typeof(Flowchart).Assembly, typeof(RunTask).Assembly, typeof(Delay).Assembly }.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => typeof(IActivity).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false, IsGenericType: false });
        await services.GetRequiredService<IActivityRegistry>().RegisterAsync(types);
    }
}

/// <summary>Notes what is entered, and by which ports it is left; one that is answered is the same entry still.</summary>
sealed class WatchedActivities(ActivityMiddlewareDelegate next) : IActivityExecutionMiddleware
{
    public async ValueTask InvokeAsync(ActivityExecutionContext context)
    {
        if (context.Status == ActivityStatus.Pending) ElsaTransition.Current.Enter(context.Activity.Id);
        await next(context);
        if (context.Status == ActivityStatus.Completed)
            ElsaTransition.Current.Leave(context.Activity.Id, context.JournalData.TryGetValue("Outcomes", out var outcomes) && outcomes is IEnumerable<string> ports ? ports : ["Done"]);
    }
}

/// <summary>Puts the variables into Elsa's state when a transition ends; the state is all that is kept of an instance.</summary>
sealed class KeptVariables(IVariablePersistenceManager variables, IWorkflowStateExtractor states) : ICommitStateHandler
{
    public Task CommitAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default) => CommitAsync(context, states.Extract(context), cancellationToken);

    public Task CommitAsync(WorkflowExecutionContext context, global::Elsa.Workflows.State.WorkflowState state, CancellationToken cancellationToken = default) =>
        variables.SaveVariablesAsync(context);
}
