using Arende.Domain.People;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>
/// The released definitions, one file a process and version. A released file is never edited: running instances keep their
/// version, and new ones take the latest.
/// </summary>
public sealed class DefinitionCatalogue
{
    public const string BoardCase = "board-case";
    public const string ReportingPeriod = "reporting-period";

    private readonly Dictionary<(string Id, int Version), WorkflowDefinition> definitions = [];

    /// <summary>Reads every <c>*.json</c> of a folder.</summary>
    /// <exception cref="DefinitionRefusedException">A file is broken; the message names the file, the activity and what to do.</exception>
    public static DefinitionCatalogue Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new DefinitionRefusedException($"There is no folder of workflow definitions at {folder}.");
        var catalogue = new DefinitionCatalogue();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)) catalogue.Add(file);
        return catalogue;
    }

    public IEnumerable<WorkflowDefinition> All => definitions.Values;

    public WorkflowDefinition Latest(string id) =>
        definitions.Values.Where(d => d.DefinitionId == id).MaxBy(d => d.Version)
        ?? throw new DefinitionRefusedException($"There is no workflow definition '{id}'.");

    public WorkflowDefinition Of(string id, int version) =>
        definitions.TryGetValue((id, version), out var definition)
            ? definition
            : throw new DefinitionRefusedException($"Version {version} of the workflow definition '{id}' is not in the folder, but cases run on it.");

    private void Add(string file)
    {
        var json = File.ReadAllText(file);
        var findings = DefinitionValidator.Validate(json, Role.All);
        if (findings.Count > 0)
            throw new DefinitionRefusedException($"{Path.GetFileName(file)} is refused: {string.Join(" ", findings.Select(f => f.Message))}");
        var definition = WorkflowDefinition.Read(json);
        if (!definitions.TryAdd((definition.DefinitionId, definition.Version), definition))
            throw new DefinitionRefusedException($"{Path.GetFileName(file)}: version {definition.Version} of '{definition.DefinitionId}' is already in another file.");
    }
}

/// <summary>A definition can't be used, with the reason.</summary>
public sealed class DefinitionRefusedException(string message) : Exception(message);
