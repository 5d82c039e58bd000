namespace LawBot.Reports;

/// <summary>The three parts that every report has, headed or not.</summary>
public enum ReportPart
{
    /// <summary>What was done.</summary>
    Done,

    /// <summary>存在问题, 不足, 短板.</summary>
    Problems,

    /// <summary>下一步, 打算, 计划.</summary>
    Plans,
}
