using System.Runtime.CompilerServices;
using Arende.Engine;
using Elsa.Workflows;
using Elsa.Workflows.Management.Mappers;
using Elsa.Workflows.Management.Models;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Elsa;

/// <summary>Definitions as Elsa reads them, each read once for as long as anybody holds it.</summary>
sealed class ElsaGraphs
{
    readonly ConditionalWeakTable<WorkflowDefinition, Task<WorkflowGraph>> graphs = [];

    public Task<WorkflowGraph> Of(WorkflowDefinition definition, IServiceProvider scope) => graphs.GetValue(definition, _ => Build(definition, scope));

    static async Task<WorkflowGraph> Build(WorkflowDefinition definition, IServiceProvider scope)
    {
        await scope.GetRequiredService<ElsaActivities>().Registered;
        var model = Read(definition.Source, scope);
        var workflow = scope.GetRequiredService<WorkflowDefinitionMapper>().Map(model);
        // A variable that names no storage would be lost at the first wait.
        foreach (var variable in workflow.Variables) variable.StorageDriverType ??= typeof(WorkflowInstanceStorageDriver);
        return await scope.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(workflow);
    }

    public static string Export(string json, IServiceProvider scope)
    {
        scope.GetRequiredService<ElsaActivities>().Registered.GetAwaiter().GetResult();
        var mapper = scope.GetRequiredService<WorkflowDefinitionMapper>();
        return scope.GetRequiredService<IActivitySerializer>().Serialize(mapper.Map(mapper.Map(Read(json, scope))));
    }

    static WorkflowDefinitionModel Read(string json, IServiceProvider scope) => scope.GetRequiredService<IActivitySerializer>().Deserialize<WorkflowDefinitionModel>(json);
}
