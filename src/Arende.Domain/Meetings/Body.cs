namespace Arende.Domain.Meetings;

/// <summary>Who meets: arbetsutskottet (AU), kommunstyrelsen (KS), kommunfullmäktige (KF).</summary>
public enum Body { Committee, Board, Council }
