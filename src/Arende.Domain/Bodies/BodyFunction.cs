namespace Arende.Domain.Bodies;

/// <summary>
/// What a body is to a case: a committee (utskott) prepares it, its board (styrelse, nämnd) decides it, the council (fullmäktige) has the last
/// word. Workflow definitions name functions, never a body; the names are stored.
/// </summary>
public enum BodyFunction { Committee, Board, Council }
