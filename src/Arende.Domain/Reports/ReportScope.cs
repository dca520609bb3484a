namespace Arende.Domain.Reports;

/// <summary>What a made report tells of: all of a board, one of its units, or the projects.</summary>
/// <remarks>The names are stored.</remarks>
public enum ReportScope { Board, Unit, Projects }
