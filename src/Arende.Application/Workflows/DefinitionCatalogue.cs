using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>
/// The released definitions, one file a process and version. A released file is never edited: running instances keep their
/// version, and new ones take the latest. What a file says to people and to the product may be added to it.
/// </summary>
public sealed class DefinitionCatalogue
{
    private readonly Dictionary<(string Id, int Version), ProcessPath> paths = [];
    private readonly Dictionary<string, ProcessStep> named = new(StringComparer.Ordinal);

    /// <summary>Reads every <c>*.json</c> of a folder.</summary>
    /// <exception cref="DefinitionRefusedException">A file is broken; the message names the file, the activity and what to do.</exception>
    public static DefinitionCatalogue Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new DefinitionRefusedException($"There is no folder of workflow definitions at {folder}.");
        var catalogue = new DefinitionCatalogue();
        // Judging them takes a while: each by itself, on all processors but the one that a start needs for the database's model meanwhile.
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        var read = files.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount - 1)).Select(file => (Name: System.IO.Path.GetFileName(file), Read: ProcessPathReader.Judge(File.ReadAllText(file))));
        foreach (var (name, (definition, path, findings)) in read.ToList()) catalogue.Add(name, definition, path, findings);
        return catalogue;
    }

    public IEnumerable<WorkflowDefinition> All => paths.Values.Select(path => path.Definition);

    public IEnumerable<ProcessPath> Paths => paths.Values;

    public WorkflowDefinition Latest(string id) => LatestPath(id).Definition;

    public ProcessPath LatestPath(string id) =>
        paths.Values.Where(path => path.Definition.DefinitionId == id).MaxBy(path => path.Definition.Version)
        ?? throw new DefinitionRefusedException($"There is no workflow definition '{id}'.");

    /// <summary>The id of the one definition by which a kind of subject goes that has no types of its own.</summary>
    public string LatestOf(SubjectKind subject) =>
        paths.Values.Where(path => path.Subject == subject).MaxBy(path => path.Definition.Version)?.Definition.DefinitionId
        ?? throw new DefinitionRefusedException($"There is no workflow definition with the subject {subject.ToString().ToLowerInvariant()}.");

    public WorkflowDefinition Of(string id, int version) => Path(id, version).Definition;

    public ProcessPath Path(string id, int version) =>
        paths.TryGetValue((id, version), out var path)
            ? path
            : throw new DefinitionRefusedException($"Version {version} of the workflow definition '{id}' is not in the folder, but cases run on it.");

    /// <summary>The kind of a task or event: the same in every definition that uses the name. Null for one that no definition has.</summary>
    public StepKind? Kind(string name) => named.GetValueOrDefault(name)?.Kind;

    /// <summary>The step that some definition's latest version has under that name; null when none has.</summary>
    public ProcessStep? Step(string name) => named.GetValueOrDefault(name);

    /// <summary>Whose decision a step is about: where its definition doesn't say, the board's.</summary>
    public BodyFunction FunctionOf(WorkItem item) => Step(item.TaskName)?.Function ?? BodyFunction.Board;

    /// <summary>The names under which definitions have tasks or events of a kind.</summary>
    public IReadOnlyList<string> TaskNames(StepKind kind) => [.. named.Values.Where(step => step.Kind == kind).Select(step => step.Name!).Order(StringComparer.Ordinal)];

    /// <summary>The same of several kinds.</summary>
    public IReadOnlyList<string> TaskNames(IEnumerable<StepKind> kinds) => [.. kinds.SelectMany(TaskNames)];

    /// <summary>The names of the events that a body raises.</summary>
    public IReadOnlyList<string> EventNames(StepKind kind, BodyFunction function) =>
        [.. named.Values.Where(step => step.Kind == kind && step.Function == function).Select(step => step.Name!).Order(StringComparer.Ordinal)];

    /// <summary>Whether the path that a subject goes has a step of a kind.</summary>
    public async Task<bool> HasStep(ArendeDb db, Guid subjectId, StepKind kind, CancellationToken ct)
    {
        var on = await db.WorkflowInstances.Where(i => i.SubjectId == subjectId).Select(i => new { i.DefinitionId, i.DefinitionVersion }).ToListAsync(ct);
        return on.Any(i => Path(i.DefinitionId, i.DefinitionVersion).Has(kind));
    }

    private void Add(string name, WorkflowDefinition? definition, ProcessPath? path, IReadOnlyList<Finding> findings)
    {
        if (definition is null) throw new DefinitionRefusedException($"{name} is refused: {string.Join(" ", findings.Select(f => f.Message))}");
        if (path is null) throw new DefinitionRefusedException($"{name} doesn't say whose path it is: give the definition the property subject, case or period.");
        if (!paths.TryAdd((definition.DefinitionId, definition.Version), path))
            throw new DefinitionRefusedException($"{name}: version {definition.Version} of '{definition.DefinitionId}' is already in another file.");
        foreach (var step in path.Steps.Where(step => step.Name is not null)) Add(name, step);
    }

    // What has been stored of a step is its name: the kind is found by it.
    private void Add(string file, ProcessStep step)
    {
        if (named.TryGetValue(step.Name!, out var other) && (other.Kind != step.Kind || other.Function != step.Function))
            throw new DefinitionRefusedException(
                $"{file}: '{step.ActivityId}' has the name '{step.Name}' and the kind '{step.Kind.Id}', but in another definition it is of the kind '{other.Kind.Id}': give it a name of its own.");
        // Two definitions may offer different answers under one name: the history tells of each.
        named[step.Name!] = other is null ? step : step with { Did = other.Did.Concat(step.Did).GroupBy(did => did.Key).ToDictionary(did => did.Key, did => did.Last().Value) };
    }
}

/// <summary>A definition can't be used, with the reason.</summary>
public sealed class DefinitionRefusedException(string message) : Exception(message);
