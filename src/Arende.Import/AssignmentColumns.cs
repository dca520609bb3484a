using Arende.Import.Words;

namespace Arende.Import;

/// <summary>A column of a table, or none.</summary>
readonly record struct TableColumn(int Index)
{
    public static TableColumn None { get; } = new(-1);

    public bool Exists => Index >= 0;

    public string Of(string[] cells) => Index >= 0 && Index < cells.Length ? cells[Index] : "";
}

/// <summary>
/// Which columns a table of assignments has: one for what is delayed and one for what is on plan, each with its deadline, or a
/// status and a deadline, or a deadline that was decided and a new one.
/// </summary>
sealed record AssignmentColumns(TableColumn Title)
{
    const int LongestHeader = 60;

    TableColumn Delayed { get; init; } = TableColumn.None;
    TableColumn OnPlan { get; init; } = TableColumn.None;
    TableColumn Status { get; init; } = TableColumn.None;
    TableColumn Deadline { get; init; } = TableColumn.None;
    TableColumn Changed { get; init; } = TableColumn.None;

    public static AssignmentColumns? In(string[] header, ReportWords words)
    {
        if (header.Length < 2 || header.Any(cell => cell.Length > LongestHeader)) return null;
        var columns = words.Columns;
        var title = Array.FindIndex(header, columns.IsTitle);
        if (title < 0) return null;
        var found = new AssignmentColumns(new TableColumn(title));
        for (var i = 0; i < header.Length; i++)
        {
            var column = new TableColumn(i);
            var cell = header[i];
            if (i == title) continue;
            if (!found.Delayed.Exists && Has(cell, "försena")) found = found with { Delayed = column };
            else if (!found.OnPlan.Exists && Has(cell, "enligt") && Has(cell, "plan")) found = found with { OnPlan = column };
            else if (!found.Status.Exists && columns.IsStatus(cell)) found = found with { Status = column };
            else if (!columns.IsDeadline(cell)) continue;
            else if (!found.Changed.Exists && columns.IsChanged(cell)) found = found with { Changed = column };
            else if (!found.Deadline.Exists) found = found with { Deadline = column };
        }
        return found.Delayed.Exists || found.OnPlan.Exists || found.Status.Exists || found.Deadline.Exists || found.Changed.Exists ? found : null;
    }

    /// <summary>The words in which the deadline stands, and how the assignment goes.</summary>
    public (string Cell, AssignmentColumn Column, bool HasBoth) Read(string[] cells, ReportWords words)
    {
        var (delayed, onPlan) = (Delayed.Of(cells), OnPlan.Of(cells));
        if (Delayed.Exists || OnPlan.Exists)
        {
            var column = delayed.Length > 0 ? AssignmentColumn.Delayed : onPlan.Length > 0 ? AssignmentColumn.OnPlan : AssignmentColumn.Unknown;
            return (delayed.Length > 0 ? delayed : onPlan, column, delayed.Length > 0 && onPlan.Length > 0);
        }
        var (decided, changed) = (Deadline.Of(cells), Changed.Of(cells));
        var isChanged = changed.Trim('-', '–', ' ').Length > 0;
        return (isChanged ? changed : decided.Trim('-', '–', ' '), ColumnOf(Status.Of(cells), isChanged, words), false);
    }

    AssignmentColumn ColumnOf(string status, bool isChanged, ReportWords words)
    {
        if (Status.Exists && words.Statuses.In(status) is { } state)
        {
            return state switch
            {
                AssignmentState.Delayed => AssignmentColumn.Delayed,
                AssignmentState.OnPlan => AssignmentColumn.OnPlan,
                AssignmentState.Done or AssignmentState.Struck => AssignmentColumn.Unknown,
            };
        }
        if (!Changed.Exists) return AssignmentColumn.Unknown;
        // A new deadline beside the one that was decided: it is late. Without one it stands.
        return isChanged ? AssignmentColumn.Delayed : Deadline.Exists ? AssignmentColumn.OnPlan : AssignmentColumn.Unknown;
    }

    static bool Has(string cell, string word) => cell.Contains(word, StringComparison.OrdinalIgnoreCase);
}
