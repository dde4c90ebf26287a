<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Backbone</name>
    <message>
        <source>small residual network that trains from nothing</source>
        <translation>小型残差网络，无需预训练即可从零开始训练</translation>
    </message>
    <message>
        <source>light; the quickest with pretrained weights</source>
        <translation>轻量；有预训练权重的网络中最快</translation>
    </message>
    <message>
        <source>11 million parameters</source>
        <translation>1100 万个参数</translation>
    </message>
    <message>
        <source>21 million parameters</source>
        <translation>2100 万个参数</translation>
    </message>
    <message>
        <source>24 million parameters; the paper&apos;s; slow without a GPU</source>
        <translation>2400 万个参数；论文所用；没有 GPU 时较慢</translation>
    </message>
    <message>
        <source>1.5 million parameters; light and quick</source>
        <translation>150 万个参数；轻量快速</translation>
    </message>
    <message>
        <source>0.7 million parameters; no batch norm</source>
        <translation>70 万个参数；无批归一化</translation>
    </message>
    <message>
        <source>4 million parameters; accurate for its size</source>
        <translation>400 万个参数；以其规模而言精度高</translation>
    </message>
    <message>
        <source>6 million parameters</source>
        <translation>600 万个参数</translation>
    </message>
    <message>
        <source>42 million parameters; wants a GPU</source>
        <translation>4200 万个参数；需要 GPU</translation>
    </message>
    <message>
        <source>58 million parameters; wants a GPU</source>
        <translation>5800 万个参数；需要 GPU</translation>
    </message>
    <message>
        <source>67 million parameters; wants a GPU</source>
        <translation>6700 万个参数；需要 GPU</translation>
    </message>
    <message>
        <source>12 million parameters; slow without a GPU</source>
        <translation>1200 万个参数；没有 GPU 时较慢</translation>
    </message>
    <message>
        <source>22 million parameters; made for images of 299 pixels</source>
        <translation>2200 万个参数；为 299 像素的图像设计</translation>
    </message>
    <message>
        <source>134 million parameters; wants a GPU</source>
        <translation>1.34 亿个参数；需要 GPU</translation>
    </message>
    <message>
        <source>transformer, 86 million parameters; image size a multiple of 16</source>
        <translation>Transformer，8600 万个参数；图像边长须为 16 的倍数</translation>
    </message>
    <message>
        <source>transformer, 87 million parameters; image size a multiple of 32</source>
        <translation>Transformer，8700 万个参数；图像边长须为 32 的倍数</translation>
    </message>
    <message>
        <source>any network; the weights are its TorchScript file, a program: take one that you trust</source>
        <translation>任意网络；权重是它的 TorchScript 文件，它是一个程序：只使用您信任的文件</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Quick, for a CPU</source>
        <translation>快速（用于 CPU）</translation>
    </message>
    <message>
        <source>The demo data set</source>
        <translation>演示数据集</translation>
    </message>
    <message>
        <source>The paper’s: birds</source>
        <translation>论文：鸟类</translation>
    </message>
    <message>
        <source>The paper’s: baseline</source>
        <translation>论文：基线</translation>
    </message>
    <message>
        <source>The paper’s: cars, aircraft</source>
        <translation>论文：汽车、飞机</translation>
    </message>
</context>
<context>
    <name>adnet::ui::AccuracyFigures</name>
    <message>
        <source>no test images were scored at the end</source>
        <translation>结束时没有在测试图像上评估</translation>
    </message>
</context>
<context>
    <name>adnet::ui::AdvancedOptions</name>
    <message>
        <source>all cores</source>
        <translation>全部核心</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>A folder for the runs</source>
        <translation>存放运行的文件夹</translation>
    </message>
    <message>
        <source>from method and backbone</source>
        <translation>由方法和骨干网络生成</translation>
    </message>
    <message>
        <source>That decode and draw images; their number changes no result.</source>
        <translation>用于解码和生成图像的线程；其数量不影响任何结果。</translation>
    </message>
    <message>
        <source>Of the network&apos;s arithmetic</source>
        <translation>用于网络计算的线程</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Goes to the Views page</source>
        <translation>转到“视图”页</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Computing on</source>
        <translation>计算线程</translation>
    </message>
    <message>
        <source>Decoding on</source>
        <translation>解码线程</translation>
    </message>
    <message>
        <source>Run name</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>the default one</source>
        <translation>默认文件夹</translation>
    </message>
    <message>
        <source>There is no CUDA device here.</source>
        <translation>这里没有 CUDA 设备。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::CheckRow</name>
    <message>
        <source>Choose one at least.</source>
        <translation>请至少选择一项。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClassDifferencesModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>B less A</source>
        <translation>B 减 A</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Of the class, in a pair of runs</source>
        <translation>该类别在一对运行中的图像数</translation>
    </message>
    <message>
        <source>Of the share of the class’s images that is told, in points, the mean over pairs of runs of one seed</source>
        <translation>该类别图像识别率之差，以百分点计，为同一种子各对运行的平均值</translation>
    </message>
    <message>
        <source>The chance of such a difference where there is none, after Holm’s adjustment over the classes</source>
        <translation>实际没有差异时出现这种差异的概率，已按类别作 Holm 校正</translation>
    </message>
    <message>
        <source>The difference over further seeds, on these images; of a single pair, over images. Where all seeds agree, it cannot be known</source>
        <translation>更多种子下在这些图像上的差异；只有一对时，为图像上的差异。所有种子结果相同时，无法得知</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClassList</name>
    <message>
        <source>No class has this in its name.</source>
        <translation>没有名称包含此内容的类别。</translation>
    </message>
    <message>
        <source>Filter the classes</source>
        <translation>筛选类别</translation>
    </message>
    <message>
        <source>By a part of the name (Ctrl+F)</source>
        <translation>按名称的一部分（Ctrl+F）</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Show its views</source>
        <translation>显示其视图</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClassMetricsModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images of this class that were scored</source>
        <translation>该类别中参与评估的图像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>精确率与召回率的调和平均数</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>n</source>
        <comment>images</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of the images called this class, the share that are of it. – where none was</source>
        <translation>被判为该类别的图像中确属该类别的比例；没有这样的图像时为 –</translation>
    </message>
    <message>
        <source>Prec.</source>
        <comment>precision</comment>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the images of this class, the share that were recognised. – where it has none</source>
        <translation>该类别的图像中被正确识别的比例；没有该类别的图像时为 –</translation>
    </message>
    <message>
        <source>Rec.</source>
        <comment>recall</comment>
        <translation>召回率</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClassTableModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>images kept of images there are</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Kept for training</source>
        <translation>保留用于训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClusterBar</name>
    <message>
        <source>Run on the cluster…</source>
        <translation>在集群上运行…</translation>
    </message>
    <message>
        <source>Cancel there</source>
        <translation>取消集群任务</translation>
    </message>
    <message>
        <source>Hands the runs that wait to Slurm</source>
        <translation>把等待中的运行交给 Slurm</translation>
    </message>
    <message>
        <source>Ends the tasks on the cluster; what is trained stays</source>
        <translation>结束集群上的任务；已训练的会保留</translation>
    </message>
    <message>
        <source>Speaks with Slurm…</source>
        <translation>正在与 Slurm 通信…</translation>
    </message>
    <message>
        <source>On the cluster: %1 in training, %2 waiting</source>
        <translation>集群上：%1 个训练中，%2 个等待</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ClusterDialog</name>
    <message>
        <source>the cluster&apos;s own</source>
        <translation>集群默认</translation>
    </message>
    <message>
        <source>the cluster&apos;s own, or 2:00:00</source>
        <translation>集群默认，或 2:00:00</translation>
    </message>
    <message>
        <source>Run on the cluster</source>
        <translation>在集群上运行</translation>
    </message>
    <message numerus="yes">
        <source>Hands %n run(s) that wait to Slurm, a task each.</source>
        <translation>
            <numerusform>把等待中的 %n 次运行交给 Slurm，每次一个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every node must see “%1” and the images. The queue here pauses; it shows the runs as they finish.</source>
        <translation>每个节点都必须能访问“%1”和图像。这里的队列会暂停，并在运行完成时显示。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Partition</source>
        <translation>分区(&amp;P)</translation>
    </message>
    <message>
        <source>Most &amp;time for a run</source>
        <translation>每次运行的最长时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;CPUs for a run</source>
        <translation>每次运行的 CPU 数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;GPUs for a run</source>
        <translation>每次运行的 GPU 数(&amp;G)</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Of runs, or drop several folders here</source>
        <translation>存放运行的文件夹；也可把多个文件夹拖到这里</translation>
    </message>
    <message>
        <source>To the folder that runs are trained into</source>
        <translation>回到存放运行的文件夹</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Folder of runs</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>Reading run %1 of %2</source>
        <translation>正在读取运行 %1 / %2</translation>
    </message>
    <message>
        <source>There are no runs here yet. Train the same data with two methods and a few seeds each, and they are compared here.</source>
        <translation>这里还没有运行。用两种方法、各几个种子训练同一份数据，就会在这里比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) left out…</source>
        <translation>
            <numerusform>有 %n 次运行未计入…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>没有与“%1”匹配的设置。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparedPair</name>
    <message>
        <source>No run of “%1” has been tested yet. A run is, once it is finished.</source>
        <translation>“%1”还没有经过测试的运行。运行完成后才会测试。</translation>
    </message>
    <message>
        <source>“%1” and “%2” tell different classes, so nothing can be compared image by image.</source>
        <translation>“%1”与“%2”的类别不同，无法逐张图像比较。</translation>
    </message>
    <message>
        <source>“%1” is compared to nothing: no other setting has been tested.</source>
        <translation>“%1”没有比较对象：没有其他设置经过测试。</translation>
    </message>
    <message>
        <source>Choose a row of the table: it is compared to its baseline.</source>
        <translation>在表格中选择一行：它会与其基线比较。</translation>
    </message>
    <message>
        <source>“%1” is compared to nothing. Choose another row of the table, or make another row the baseline (B).</source>
        <translation>“%1”没有可比较的对象。请在表格中选择另一行，或将另一行设为基线（B）。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparisonBar</name>
    <message>
        <source>Filter settings (/)</source>
        <translation>筛选设置 (/)</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>诚实</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>A text or a regular expression (/)</source>
        <translation>文字或正则表达式 (/)</translation>
    </message>
    <message>
        <source>Of a checkpoint that the test images did not choose</source>
        <translation>检查点不是由测试图像挑选的</translation>
    </message>
    <message>
        <source>The best of all evaluations on the test images</source>
        <translation>测试图像上历次评估的最佳值</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的指标</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏 F1</translation>
    </message>
    <message>
        <source>What makes a setting (G)</source>
        <translation>设置由哪些选项构成 (G)</translation>
    </message>
    <message>
        <source>A setting is made of:</source>
        <translation>一个设置由以下选项构成：</translation>
    </message>
    <message>
        <source>Every option</source>
        <translation>所有选项</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>LaTeX…</source>
        <translation>LaTeX…</translation>
    </message>
    <message>
        <source>Export the table… (E)</source>
        <translation>导出表格… (E)</translation>
    </message>
    <message>
        <source>CSV, a row a setting…</source>
        <translation>CSV，每个设置一行…</translation>
    </message>
    <message>
        <source>CSV, a row a run…</source>
        <translation>CSV，每次运行一行…</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparisonModel</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>To the baseline, in points; behind it its 95 % interval over seeds, on these test images</source>
        <translation>与基线之差（百分点）；后面是在这些测试图像上、针对种子的 95 % 区间</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>All seeds give the same number, so its interval over seeds cannot be known.</source>
        <translation>所有种子给出相同的数值，因此无法得知针对种子的区间。</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>%1 [all agree]</source>
        <translation>%1 [全部相同]</translation>
    </message>
    <message>
        <source>Runs that were scored: one a seed</source>
        <translation>已评分的运行数：每个种子一次</translation>
    </message>
    <message>
        <source>Their mean on the test images</source>
        <translation>它们在测试图像上的平均值</translation>
    </message>
    <message>
        <source>The standard deviation of one run, in points</source>
        <translation>单次运行的标准差，以百分点计</translation>
    </message>
    <message>
        <source>95 % interval of the mean over further seeds, on these test images (Student&apos;s t). Of few runs it may reach beyond what can be: more seeds make it narrow.</source>
        <translation>平均值在更多种子下、针对这些测试图像的 95 % 区间（学生 t 分布）。运行很少时它可能超出可能的范围：种子越多，区间越窄。</translation>
    </message>
    <message>
        <source>The mean time of a run</source>
        <translation>单次运行的平均用时</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ComparisonTable</name>
    <message>
        <source>Settings that are compared</source>
        <translation>所比较的设置</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Make it the baseline</source>
        <translation>设为基线</translation>
    </message>
    <message>
        <source>Pin it above the others</source>
        <translation>固定在最上方</translation>
    </message>
    <message>
        <source>Choose its colour…</source>
        <translation>选择颜色…</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>继续训练此运行</translation>
    </message>
    <message>
        <source>Choose a run that did not come to its end, below its setting</source>
        <translation>请在其设置下选择一个没有完成的运行</translation>
    </message>
    <message>
        <source>When the training has ended</source>
        <translation>训练结束之后</translation>
    </message>
    <message>
        <source>Goes on from its last checkpoint</source>
        <translation>从最后的检查点继续</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusedPairsModel</name>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>误判为</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Of the class</source>
        <translation>占该类别</translation>
    </message>
    <message>
        <source>Images of the true class that were taken for the other</source>
        <translation>真实类别中被误认为另一类的图像</translation>
    </message>
    <message>
        <source>n</source>
        <comment>images</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>The share of the true class’s images that these are</source>
        <translation>它们占真实类别图像的比例</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusionCard</name>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>How the matrix is shown</source>
        <translation>矩阵的显示方式</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>类别顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Most mistakes first</source>
        <translation>错误最多的在前</translation>
    </message>
    <message>
        <source>Confused ones side by side</source>
        <translation>易混淆的相邻</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Per cent of the true class</source>
        <translation>占真实类别的百分比</translation>
    </message>
    <message>
        <source>Only the most confused classes</source>
        <translation>仅最易混淆的类别</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>显示全部（0）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The wheel zooms, a click shows a cell’s images</source>
        <translation>滚轮缩放，单击看图像</translation>
    </message>
    <message>
        <source>F: with the names, on the whole page</source>
        <translation>F：铺满整页，显示类别名称</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusionTab</name>
    <message>
        <source>Confusion difference</source>
        <translation>混淆差异</translation>
    </message>
    <message>
        <source>How the matrices are shown</source>
        <translation>矩阵的显示方式</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Cells, CSV…</source>
        <translation>单元格，CSV…</translation>
    </message>
    <message>
        <source>Classes, CSV…</source>
        <translation>类别，CSV…</translation>
    </message>
    <message>
        <source>Classes that gain and lose</source>
        <translation>变好和变差的类别</translation>
    </message>
    <message>
        <source>Filter classes</source>
        <translation>筛选类别</translation>
    </message>
    <message>
        <source>The runs cannot be read.</source>
        <translation>无法读取这些运行。</translation>
    </message>
    <message>
        <source>No seed is in both, so no class is compared.</source>
        <translation>两者没有共同的种子，因此不比较类别。</translation>
    </message>
    <message>
        <source>Runs of one seed were tested on different images, so no class is compared.</source>
        <translation>同一种子的运行使用了不同的测试图像，因此不比较类别。</translation>
    </message>
    <message>
        <source>One pair of runs: intervals are over images, of this seed alone.</source>
        <translation>一对运行：区间只针对图像，仅限此种子。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of runs of one seed; intervals over seeds, on these images.</source>
        <translation>
            <numerusform>%n 对同一种子的运行；区间针对种子，在这些图像上。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusionTrio</name>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Difference: B less A</source>
        <translation>差异：B 减 A</translation>
    </message>
    <message>
        <source>%1 more often</source>
        <comment>setting</comment>
        <translation>%1 更常见</translation>
    </message>
    <message>
        <source>Confusion matrix of the baseline</source>
        <translation>基线的混淆矩阵</translation>
    </message>
    <message>
        <source>Confusion matrix of the candidate</source>
        <translation>候选的混淆矩阵</translation>
    </message>
    <message>
        <source>Difference of the confusion matrices</source>
        <translation>混淆矩阵之差</translation>
    </message>
    <message>
        <source>The wheel zooms all three, a click shows a cell’s images</source>
        <translation>滚轮缩放三个矩阵，单击显示单元格的图像</translation>
    </message>
    <message>
        <source>%1 → %2: A %3, B %4, %5 points</source>
        <comment>class taken for class</comment>
        <translation>%1 → %2：A %3，B %4，%5 个百分点</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>predicted class</source>
        <translation>预测类别</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>true: %1, predicted: %2: %3 of %4 (%5)</source>
        <translation>真实：%1，预测：%2：%4 张中的 %3 张（%5）</translation>
    </message>
    <message>
        <source>%1 of %2 (%3): %4 → %5</source>
        <translation>%1 / %2（%3）：%4 → %5</translation>
    </message>
    <message>
        <source>true class, in %</source>
        <translation>真实类别（%）</translation>
    </message>
    <message>
        <source>No image was mistaken.</source>
        <translation>没有判断错误的图像。</translation>
    </message>
    <message>
        <source>%1 of its images</source>
        <translation>其图像的 %1</translation>
    </message>
    <message>
        <source>equally often</source>
        <translation>同样常见</translation>
    </message>
    <message>
        <source>%1, by %2 points</source>
        <comment>AD-Net more often, by 12.5 points</comment>
        <translation>%1，相差 %2 个百分点</translation>
    </message>
    <message>
        <source>true: %1, predicted: %2: %3</source>
        <translation>真实：%1，预测：%2：%3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>how often: class taken for class</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>true class, in points</source>
        <translation>真实类别，百分点</translation>
    </message>
</context>
<context>
    <name>adnet::ui::CoverageView</name>
    <message>
        <source>shows %1</source>
        <translation>平均显示 %1</translation>
    </message>
    <message>
        <source>How often a place is seen: %1 draws</source>
        <translation>各位置被看到的频率：%1 次抽取</translation>
    </message>
    <message>
        <source>Where views come from</source>
        <translation>视图的来源位置</translation>
    </message>
    <message>
        <source>seen by %1 of the views</source>
        <translation>%1 的视图包含此处</translation>
    </message>
</context>
<context>
    <name>adnet::ui::CurvePlot</name>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>adnet::ui::CurvesTab</name>
    <message>
        <source>Show a setting in the table to see its curves.</source>
        <translation>在表格中显示一个设置，即可看到它的曲线。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Logarithmic across</source>
        <translation>横轴对数</translation>
    </message>
    <message>
        <source>Logarithmic upwards</source>
        <translation>纵轴对数</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>绘制的内容</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Test accuracy (paper)</source>
        <translation>测试准确率（论文）</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>未平滑</translation>
    </message>
    <message numerus="yes">
        <source>mean of about %n point(s)</source>
        <translation>
            <numerusform>约 %n 个点的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>No run that is shown has recorded this.</source>
        <translation>显示的运行都没有记录这一项。</translation>
    </message>
    <message>
        <source>bands of the chosen row and its baseline</source>
        <translation>所选行及其基线的置信带</translation>
    </message>
    <message numerus="yes">
        <source>Of more than %Ln setting(s), seeds and bands are drawn of these alone; of one that is shown alone, its own.</source>
        <translation>
            <numerusform>超过 %Ln 个设置时，只绘制这两者的种子和置信带；单独显示某个设置时，绘制它自己的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::CurvesView</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>准确率（%）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>the loss of each step</source>
        <translation>每一步的损失</translation>
    </message>
    <message>
        <source>the accuracy of each evaluation</source>
        <translation>每次评估的准确率</translation>
    </message>
    <message>
        <source>Test (paper)</source>
        <translation>测试（论文）</translation>
    </message>
    <message>
        <source>Once (honest)</source>
        <translation>一次（诚实）</translation>
    </message>
    <message>
        <source>best %1 (paper), step %2</source>
        <translation>最佳 %1（论文），第 %2 步</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>adnet::ui::DataPage</name>
    <message>
        <source>Looking through the images…</source>
        <translation>正在查看图像…</translation>
    </message>
    <message>
        <source>A folder with one subfolder for each class</source>
        <translation>每个类别一个子文件夹的文件夹</translation>
    </message>
    <message>
        <source>Drawing the synthetic demo images…</source>
        <translation>正在绘制合成的演示图像…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
</context>
<context>
    <name>adnet::ui::DatasetView</name>
    <message>
        <source>Open another folder…</source>
        <translation>打开其他文件夹…</translation>
    </message>
    <message>
        <source>%1 to train on, all kept</source>
        <translation>%1 张可用于训练，全部保留</translation>
    </message>
    <message>
        <source>%1 to train on, %2 kept</source>
        <translation>%1 张可用于训练，保留 %2 张</translation>
    </message>
    <message>
        <source>%1 test</source>
        <translation>%1 张用于测试</translation>
    </message>
    <message>
        <source>one folder a class</source>
        <translation>每类一个文件夹</translation>
    </message>
    <message>
        <source>folders: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>lists: %1</source>
        <translation>列表：%1</translation>
    </message>
    <message>
        <source>%1 (%2 is not used)</source>
        <translation>%1（未使用 %2）</translation>
    </message>
    <message>
        <source>synthetic images, drawn by this program</source>
        <translation>由本程序绘制的合成图像</translation>
    </message>
    <message>
        <source>How large the images are shown</source>
        <translation>图像的显示大小</translation>
    </message>
    <message>
        <source>%1 of %2 kept: %3 to train on, %4 to validate on</source>
        <translation>保留 %1 / %2：%3 张训练，%4 张验证</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) skipped</source>
        <translation>
            <numerusform>已跳过 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) without a test image</source>
        <translation>
            <numerusform>%Ln 个类别没有测试图像</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter leaves no class, so there are no images to show.</source>
        <translation>筛选后没有类别，因此没有图像可显示。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::DifferenceLegend</name>
    <message>
        <source>from %1 points, %2, to %3 points, %4</source>
        <translation>从 %1 个百分点（%2）到 %3 个百分点（%4）</translation>
    </message>
    <message>
        <source>Colours of the differences</source>
        <translation>差异的颜色</translation>
    </message>
</context>
<context>
    <name>adnet::ui::DistillationOptions</name>
    <message>
        <source>Two crops</source>
        <translation>两个裁剪</translation>
    </message>
    <message>
        <source>One crop</source>
        <translation>一个裁剪</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>L1 距离</translation>
    </message>
    <message>
        <source>L2 distance</source>
        <translation>L2 距离</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>How much the distillation counts beside the cross-entropy</source>
        <translation>蒸馏项相对于交叉熵的权重</translation>
    </message>
    <message>
        <source>Two: the strong and the weak crop are brought together. One: the strong crop and the standard view.</source>
        <translation>两个：拉近强裁剪与弱裁剪。一个：拉近强裁剪与标准视图。</translation>
    </message>
    <message>
        <source>What of the network’s outputs is brought together</source>
        <translation>拉近网络的哪一种输出</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>On</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>度量</translation>
    </message>
</context>
<context>
    <name>adnet::ui::DrawDetails</name>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Side (p)</source>
        <translation>边长（p）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Flipped</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>What training sees</source>
        <translation>训练所见</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Posterized</source>
        <translation>色调分离</translation>
    </message>
    <message>
        <source>Solarized</source>
        <translation>曝光过度</translation>
    </message>
    <message>
        <source>Shadows lifted</source>
        <translation>暗部提亮</translation>
    </message>
    <message>
        <source>Contrast stretched</source>
        <translation>对比度拉伸</translation>
    </message>
    <message>
        <source>Equalized</source>
        <translation>直方图均衡</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Sheared across</source>
        <translation>水平错切</translation>
    </message>
    <message>
        <source>Sheared down</source>
        <translation>垂直错切</translation>
    </message>
    <message>
        <source>Moved across</source>
        <translation>水平平移</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>垂直平移</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>水平和垂直</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>垂直</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Pasted box</source>
        <translation>粘贴区域</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>left out both</source>
        <translation>两种均未执行</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>增强组合</translation>
    </message>
    <message>
        <source>Each epoch classifies one view of the image.</source>
        <translation>每一轮对图像的一个视图分类。</translation>
    </message>
    <message>
        <source>The standard view is classified; the strong and the weak one are asked for the same features.</source>
        <translation>标准视图用于分类；强视图和弱视图应给出相同的特征。</translation>
    </message>
    <message>
        <source>Point at a view to see where it comes from. A click keeps it here: Enter enlarges it, the arrows go on, Escape lets it go.</source>
        <translation>将鼠标移到某个视图上，可以看到它的来源。单击可将它固定在此：回车键放大，方向键切换，Esc 取消固定。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::EmptyState</name>
    <message>
        <source>Use list files…</source>
        <translation>使用列表文件…</translation>
    </message>
    <message>
        <source>Back to the data set</source>
        <translation>返回数据集</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Try the demo data</source>
        <translation>试用演示数据</translation>
    </message>
    <message>
        <source>Draws a small synthetic data set of beetles and opens it.</source>
        <translation>绘制一个小型的合成甲虫数据集并打开它。</translation>
    </message>
    <message>
        <source>Start with your images</source>
        <translation>从您的图像开始</translation>
    </message>
    <message>
        <source>A folder with one subfolder for each class. A few images in each are enough.</source>
        <translation>一个文件夹，每个类别一个子文件夹，每类只需几张图像。</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this window</source>
        <translation>或将文件夹拖放到此窗口的任意位置</translation>
    </message>
</context>
<context>
    <name>adnet::ui::EngineCheck</name>
    <message>
        <source>The weights are not those of %1. Choose the network that they were made for, or other weights.</source>
        <translation>这些权重不属于 %1。请选择与之对应的网络，或其他权重。</translation>
    </message>
    <message>
        <source>The weights file cannot be used. Choose another.</source>
        <translation>无法使用该权重文件。请另选一个。</translation>
    </message>
    <message>
        <source>There is no CUDA device here. Choose the device “Auto” or “CPU”.</source>
        <translation>这里没有 CUDA 设备。请选择设备“自动”或“CPU”。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::EnlargeButton</name>
    <message>
        <source>Back to its size (Escape)</source>
        <translation>恢复大小（Esc）</translation>
    </message>
    <message>
        <source>On the whole page (F)</source>
        <translation>占满整页（F）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ErrorText</name>
    <message>
        <source>hidden, or left by a system, and not looked at</source>
        <translation>隐藏的或系统留下的，未查看</translation>
    </message>
    <message>
        <source>runs of this program, not looked at</source>
        <translation>本程序的运行，未查看</translation>
    </message>
    <message>
        <source>files that are no images</source>
        <translation>不是图像的文件</translation>
    </message>
    <message>
        <source>images outside of the classes&apos; folders, not used</source>
        <translation>不在类别文件夹中的图像，未使用</translation>
    </message>
    <message>
        <source>links to folders that are read already, or that lead back up, not followed</source>
        <translation>指向已读取的文件夹或上级文件夹的链接，未跟随</translation>
    </message>
    <message>
        <source>images in folders that are not used</source>
        <translation>未使用的文件夹中的图像</translation>
    </message>
    <message>
        <source>folders whose names are one text in two Unicode forms, read as one class</source>
        <translation>名称是同一文本的两种 Unicode 形式的文件夹，按一个类别读取</translation>
    </message>
    <message>
        <source>classes whose names differ only in case or blanks</source>
        <translation>名称只有大小写或空格不同的类别</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>not a readable image</source>
        <translation>不是可读取的图像</translation>
    </message>
    <message>
        <source>no images</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <source>class without images</source>
        <translation>类别中没有图像</translation>
    </message>
    <message>
        <source>too few classes</source>
        <translation>类别太少</translation>
    </message>
    <message>
        <source>bad list line</source>
        <translation>列表行有误</translation>
    </message>
    <message>
        <source>bad setting</source>
        <translation>设置有误</translation>
    </message>
    <message>
        <source>damaged weights file</source>
        <translation>权重文件已损坏</translation>
    </message>
    <message>
        <source>weights of another network</source>
        <translation>其他网络的权重</translation>
    </message>
    <message>
        <source>device not available</source>
        <translation>设备不可用</translation>
    </message>
    <message>
        <source>engine not available</source>
        <translation>引擎不可用</translation>
    </message>
    <message>
        <source>damaged run folder</source>
        <translation>运行文件夹已损坏</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>training diverged</source>
        <translation>训练发散</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>A file or folder is not there</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>A file or folder cannot be read</source>
        <translation>无法读取文件或文件夹</translation>
    </message>
    <message>
        <source>An image cannot be read</source>
        <translation>无法读取一张图像</translation>
    </message>
    <message>
        <source>No classes of images were found here</source>
        <translation>此处没有找到图像类别</translation>
    </message>
    <message>
        <source>A class has no readable image</source>
        <translation>有一个类别没有可读取的图像</translation>
    </message>
    <message>
        <source>There is only one class</source>
        <translation>只有一个类别</translation>
    </message>
    <message>
        <source>A list file cannot be understood</source>
        <translation>无法理解列表文件</translation>
    </message>
    <message>
        <source>A setting is out of range</source>
        <translation>有一项设置超出范围</translation>
    </message>
    <message>
        <source>The weights file cannot be used</source>
        <translation>无法使用该权重文件</translation>
    </message>
    <message>
        <source>The weights belong to another network</source>
        <translation>该权重属于其他网络</translation>
    </message>
    <message>
        <source>The chosen device is not available</source>
        <translation>所选设备不可用</translation>
    </message>
    <message>
        <source>The training engine cannot be loaded</source>
        <translation>无法加载训练引擎</translation>
    </message>
    <message>
        <source>This folder is not a complete run</source>
        <translation>此文件夹不是完整的运行</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>There is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The training has diverged</source>
        <translation>训练已发散</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>程序内部出错</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or on a disk that is not connected. Choose it again.</source>
        <translation>它可能已被移动、重命名，或位于未连接的磁盘上。请重新选择。</translation>
    </message>
    <message>
        <source>Check that you may read it and that its disk is connected, then try again.</source>
        <translation>请确认您有读取权限且磁盘已连接，然后重试。</translation>
    </message>
    <message>
        <source>The file is empty, cut off or no image. Replace or remove it, then try again.</source>
        <translation>该文件为空、不完整或不是图像。请替换或删除它，然后重试。</translation>
    </message>
    <message>
        <source>Choose a folder that holds one subfolder for each class, with images inside (JPEG, PNG, BMP, TIFF or WebP).</source>
        <translation>请选择一个文件夹，其中每个类别有一个子文件夹，子文件夹内有图像（JPEG、PNG、BMP、TIFF 或 WebP）。</translation>
    </message>
    <message>
        <source>Put at least one image into the folder of that class, or remove the folder.</source>
        <translation>请在该类别的文件夹中至少放入一张图像，或删除该文件夹。</translation>
    </message>
    <message>
        <source>A classifier tells classes apart: choose the folder above, so that it holds at least two class folders.</source>
        <translation>分类器用于区分类别：请选择上一级文件夹，使其中至少有两个类别文件夹。</translation>
    </message>
    <message>
        <source>Each line is a path relative to the image folder, a space and the number of the class: birds/001.jpg 0</source>
        <translation>每行为相对于图像文件夹的路径、一个空格和类别编号：birds/001.jpg 0</translation>
    </message>
    <message>
        <source>Change the setting named below.</source>
        <translation>请更改下面指出的设置。</translation>
    </message>
    <message>
        <source>Choose the network that the weights were made for, or other weights.</source>
        <translation>请选择与该权重对应的网络，或选择其他权重。</translation>
    </message>
    <message>
        <source>Choose the device “Auto” or “CPU”.</source>
        <translation>请选择设备“自动”或“CPU”。</translation>
    </message>
    <message>
        <source>libadnet-engine.so or LibTorch is missing. Run packaging/run to build and install what is needed.</source>
        <translation>缺少 libadnet-engine.so 或 LibTorch。请运行 packaging/run 以构建并安装所需内容。</translation>
    </message>
    <message>
        <source>Choose a folder that AD-Net Studio made for a run; it holds a file run.json.</source>
        <translation>请选择 AD-Net Studio 为一次运行创建的文件夹；其中有 run.json 文件。</translation>
    </message>
    <message>
        <source>Check that the disk has space left and that you may write in this folder, or choose another.</source>
        <translation>请确认磁盘有剩余空间且您有权写入此文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose a smaller batch, smaller images or a smaller network.</source>
        <translation>请选择更小的批量、更小的图像或更小的网络。</translation>
    </message>
    <message>
        <source>The loss is no longer a number. Choose a smaller learning rate and train again.</source>
        <translation>损失已不再是数值。请选择更小的学习率并重新训练。</translation>
    </message>
    <message>
        <source>Please report it with the details below and what you did before.</source>
        <translation>请报告此问题，并附上下面的详细信息以及您之前的操作。</translation>
    </message>
    <message>
        <source>not downloaded</source>
        <translation>未下载</translation>
    </message>
    <message>
        <source>The file could not be downloaded</source>
        <translation>文件无法下载</translation>
    </message>
    <message>
        <source>Choose a .safetensors file, or a .pth file with a state dict saved by PyTorch. If it was downloaded, download it again.</source>
        <translation>请选择 .safetensors 文件，或由 PyTorch 保存的状态字典 .pth 文件。如果是下载的，请重新下载。</translation>
    </message>
    <message>
        <source>Check the connection and try again: it goes on where it stopped. Or put the file there by hand.</source>
        <translation>请检查网络连接后重试：下载会从中断处继续。也可以手动放置该文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>无法写入“%1”</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Choose another.</source>
        <translation>文件夹 %1 不存在。请另选一个。</translation>
    </message>
    <message>
        <source>%1 is no folder. Choose another.</source>
        <translation>%1 不是文件夹。请另选一个。</translation>
    </message>
    <message>
        <source>You may not write in the folder %1. Choose another.</source>
        <translation>没有写入文件夹 %1 的权限。请另选一个。</translation>
    </message>
    <message>
        <source>A folder of this name is in %1. Choose another name.</source>
        <translation>%1 中已有同名文件夹。请换个名称。</translation>
    </message>
    <message>
        <source>The disk of the folder %1 is full.</source>
        <translation>文件夹 %1 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a folder, and what to do</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>refused by the cluster</source>
        <translation>被集群拒绝</translation>
    </message>
    <message>
        <source>The cluster does not take this</source>
        <translation>集群不接受此请求</translation>
    </message>
    <message>
        <source>Ask for a partition, a time and devices that it has; its own words are below.</source>
        <translation>请选择集群具有的分区、时间和设备；下方是集群的原话。</translation>
    </message>
    <message>
        <source>changed images</source>
        <translation>图像已改变</translation>
    </message>
    <message>
        <source>The images have changed since the run was trained</source>
        <translation>此运行训练之后，图像发生了变化</translation>
    </message>
    <message>
        <source>Put back what was there. Or train a new run on the images as they are now.</source>
        <translation>请恢复原来的图像，或用现在的图像训练新的运行。</translation>
    </message>
    <message>
        <source>in training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>The run is being trained by another program</source>
        <translation>此运行正由另一个程序训练</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there.</source>
        <translation>请等它结束，或在那里停止它。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::EvaluatePage</name>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Choose a run on the left to see its curves, its confusion matrix and its images.</source>
        <translation>请在左侧选择一次运行，查看其曲线、混淆矩阵和图像。</translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>“%1”已移到回收站</translation>
    </message>
    <message>
        <source>“%1” is being trained</source>
        <translation>“%1”正在训练</translation>
    </message>
    <message>
        <source>Stop the training first; then the run can be deleted.</source>
        <translation>请先停止训练，然后才能删除该运行。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved to the trash</source>
        <translation>无法把“%1”移到回收站</translation>
    </message>
    <message>
        <source>The trash cannot be written. The run is still where it was.</source>
        <translation>回收站无法写入。该运行仍在原处。</translation>
    </message>
    <message>
        <source>“%1” cannot be put back</source>
        <translation>无法还原“%1”</translation>
    </message>
    <message>
        <source>Its folder cannot be written, or holds another of its name. The run is in the trash still.</source>
        <translation>其文件夹无法写入，或已有同名运行。该运行仍在回收站中。</translation>
    </message>
    <message>
        <source>This run’s folder is gone</source>
        <translation>此运行的文件夹已不存在</translation>
    </message>
    <message>
        <source>“%1” was deleted or moved by another program.</source>
        <translation>“%1”已被其他程序删除或移动。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are in the trash</source>
        <translation>
            <numerusform>%Ln 个运行已移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Train a run</source>
        <translation>训练一次运行</translation>
    </message>
    <message>
        <source>A run that was trained is looked at here: its curves, its confusion matrix and its images.</source>
        <translation>训练后的运行在此查看：其曲线、混淆矩阵和图像。</translation>
    </message>
    <message>
        <source>No run on the left matches the filter.</source>
        <translation>左侧没有运行符合筛选条件。</translation>
    </message>
    <message>
        <source>Evaluate all the same</source>
        <translation>仍然评估</translation>
    </message>
</context>
<context>
    <name>adnet::ui::EvaluationPanel</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>混淆对</translation>
    </message>
    <message>
        <source>The pairs of classes that are mistaken most often</source>
        <translation>最常被误判的类别对</translation>
    </message>
    <message>
        <source>Classes, CSV…</source>
        <translation>类别，CSV…</translation>
    </message>
    <message>
        <source>Confused pairs, CSV…</source>
        <translation>混淆对，CSV…</translation>
    </message>
    <message>
        <source>Confusion matrix, CSV…</source>
        <translation>混淆矩阵，CSV…</translation>
    </message>
    <message>
        <source>Confusion matrix, PNG…</source>
        <translation>混淆矩阵，PNG…</translation>
    </message>
    <message>
        <source>Confusion matrix, SVG…</source>
        <translation>混淆矩阵，SVG…</translation>
    </message>
    <message>
        <source>Filter classes</source>
        <translation>筛选类别</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln image(s), macro F1 %2</source>
        <translation>
            <numerusform>%Ln 张图像中 %1 正确，宏 F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, F1 %2</source>
        <comment>an accuracy, and the macro F1, briefly</comment>
        <translation>%1，F1 %2</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ExperimentDialog</name>
    <message>
        <source>Queue an experiment</source>
        <translation>将实验加入队列</translation>
    </message>
    <message>
        <source>Every combination of these is trained on “%1” with every seed. What is not compared is as on the page Train.</source>
        <translation>这些选项的每种组合都会用每个种子在“%1”上训练。未比较的选项与“训练”页面相同。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>All of these runs stand in the queue already.</source>
        <translation>这些运行都已在队列中。</translation>
    </message>
    <message numerus="yes">
        <source>Queue %Ln run(s)</source>
        <translation>
            <numerusform>将 %Ln 次运行加入队列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>what is compared, and how many runs that makes</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>runs, and their time</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these run(s) stand in the queue already and are not added again.</source>
        <translation>
            <numerusform>其中 %Ln 次运行已在队列中，不会再次加入。</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 on this machine.</source>
        <translation>在这台机器上约 %1。</translation>
    </message>
    <message>
        <source>whose time is measured when nothing is trained.</source>
        <translation>其时间将在没有训练时测量。</translation>
    </message>
    <message>
        <source>measuring their time…</source>
        <translation>正在测量时间…</translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln of them, measuring the others…</source>
        <translation>
            <numerusform>其中 %Ln 次约 %1，正在测量其余的…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 for %Ln of them; the time of the others is not known.</source>
        <translation>
            <numerusform>其中 %Ln 次约 %1；其余的时间未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>whose time is not known.</source>
        <translation>时间未知。</translation>
    </message>
    <message>
        <source>%1 takes %2 of memory, and only %3 are free.</source>
        <translation>%1 需要 %2 内存，而只有 %3 可用。</translation>
    </message>
    <message>
        <source>As finished runs like them took. Before there are some, each network is measured here once, with a few steps on random images, and reading and drawing the images comes on top.</source>
        <translation>按类似的已完成运行所用的时间估计。还没有这样的运行时，每个网络在这里用随机图像训练几步测一次，读取和绘制图像的时间另计。</translation>
    </message>
    <message>
        <source>Adds the runs to the end of the queue (Return)</source>
        <translation>把运行加到队列末尾（Return）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ExperimentForm</name>
    <message>
        <source>Compare also…</source>
        <translation>还要比较…</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Keep for training</source>
        <translation>保留用于训练</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>%1: one run says little</source>
        <translation>%1：只运行一次说明不了什么</translation>
    </message>
    <message>
        <source>%1 and %2, with the same images</source>
        <translation>%1 和 %2，使用相同的图像</translation>
    </message>
    <message>
        <source>%1 to %2, with the same images</source>
        <translation>%1 至 %2，使用相同的图像</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a row, and what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s)</source>
        <translation>
            <numerusform>%n 个预设</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n 种方法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n 个网络</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1”</source>
        <translation>
            <numerusform>“%1”的 %n 个取值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Exporter</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Tables (*.json)</source>
        <translation>表格 (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>“%1”已保存</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>adnet::ui::FileManager</name>
    <message>
        <source>No file manager has answered</source>
        <translation>没有文件管理器响应</translation>
    </message>
    <message>
        <source>The folder is not there any more</source>
        <translation>该文件夹已不存在</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Forecast</name>
    <message>
        <source>Time and memory are measured in a moment.</source>
        <translation>稍后将测量时间和内存。</translation>
    </message>
    <message>
        <source>Measuring time and memory…</source>
        <translation>正在测量时间和内存…</translation>
    </message>
    <message>
        <source>Time and memory could not be measured: %1</source>
        <translation>无法测量时间和内存：%1</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>About %1 · %2 of memory</source>
        <translation>约 %1 · 内存 %2</translation>
    </message>
    <message>
        <source>Only %1 of memory are free. A smaller batch, view size or network needs less.</source>
        <translation>可用内存仅 %1。更小的批量、视图大小或网络所需内存更少。</translation>
    </message>
    <message>
        <source>As finished runs like it took. Before there are some, it is measured here with a few steps on random images, and reading and drawing the images comes on top: with large images and a light network that may take longer than the network does.</source>
        <translation>按类似的已完成运行所用的时间估计。还没有这样的运行时，在这里用随机图像训练几步来测量，读取和绘制图像的时间另计：图像很大而网络很小时，这可能比网络本身更费时。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::FormRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Gallery</name>
    <message>
        <source>All mistakes</source>
        <translation>全部错误</translation>
    </message>
    <message>
        <source>The images of an evaluation appear here.</source>
        <translation>一次评估的图像会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of %1, taken for %2</source>
        <translation>
            <numerusform>%Ln 张“%1”的图像被认作“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of %1 was taken for %2.</source>
        <translation>没有“%1”的图像被认作“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mistaken image(s), the surest first</source>
        <translation>
            <numerusform>%Ln 张判断错误的图像，最有把握的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>No image was mistaken.</source>
        <translation>没有判断错误的图像。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Help</name>
    <message>
        <source>&lt;p&gt;AD-Net learns fine differences from few images. In every step it sees each image three times:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &lt;b&gt;standard&lt;/b&gt; view, whose class it predicts (cross-entropy);&lt;/li&gt;&lt;li&gt;a &lt;b&gt;weak&lt;/b&gt; view that shows nearly all of the image, and&lt;/li&gt;&lt;li&gt;a &lt;b&gt;strong&lt;/b&gt; view, a small crop. The features of the two are pulled together (the Kullback–Leibler divergence, times α), so that a small part of the image tells the network what the whole does.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;At test time only the plain network runs: the method costs nothing there. Plain fine-tuning, the standard view and the cross-entropy alone, is the comparison.&lt;/p&gt;&lt;p&gt;“Extract More from Less: Efficient Fine-Grained Visual Recognition in Low-Data Regimes”, BMVC 2024.&lt;/p&gt;</source>
        <translation>&lt;p&gt;AD-Net 从少量图像中学习细微差别。在每一步中，它把每张图像看三次：&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;标准&lt;/b&gt;视图，预测其类别（交叉熵）；&lt;/li&gt;&lt;li&gt;&lt;b&gt;弱&lt;/b&gt;视图，显示图像的绝大部分；以及&lt;/li&gt;&lt;li&gt;&lt;b&gt;强&lt;/b&gt;视图，一小块裁剪。两者的特征被拉近（KL 散度，乘以 α），使图像的一小部分能告诉网络整体所包含的内容。&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;测试时只运行普通网络：该方法不增加任何开销。对照方法是普通微调，即只使用标准视图和交叉熵。&lt;/p&gt;&lt;p&gt;“Extract More from Less: Efficient Fine-Grained Visual Recognition in Low-Data Regimes”，BMVC 2024。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Version %1&lt;/p&gt;&lt;p&gt;Trains fine-grained image classifiers from a handful of images, and shows what it does.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Made with Qt %2, LibTorch, OpenCV and QCustomPlot.&lt;/p&gt;</source>
        <translation>&lt;p&gt;版本 %1&lt;/p&gt;&lt;p&gt;用少量图像训练细粒度图像分类器，并展示其过程。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。使用 Qt %2、LibTorch、OpenCV 和 QCustomPlot 构建。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>How AD-Net learns</source>
        <translation>AD-Net 如何学习</translation>
    </message>
    <message>
        <source>The keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>README.md</source>
        <comment>the manual&apos;s file in this language</comment>
        <translation>resources/manual.zh_CN.md</translation>
    </message>
</context>
<context>
    <name>adnet::ui::HistoryGallery</name>
    <message>
        <source>Learnt</source>
        <translation>已学会</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>Always right</source>
        <translation>始终正确</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Wrong at the first evaluation, right at the last</source>
        <translation>首次评估时错误，最后一次正确</translation>
    </message>
    <message>
        <source>Right at some evaluation, wrong at the last</source>
        <translation>某次评估时正确，最后一次错误</translation>
    </message>
    <message>
        <source>Right at no evaluation</source>
        <translation>每次评估都错误</translation>
    </message>
    <message>
        <source>Right at every evaluation</source>
        <translation>每次评估都正确</translation>
    </message>
    <message>
        <source>Every image</source>
        <translation>每一张图像</translation>
    </message>
    <message>
        <source>Images of the run</source>
        <translation>该运行的图像</translation>
    </message>
    <message>
        <source>Learnt %1</source>
        <translation>已学会 %1</translation>
    </message>
    <message>
        <source>Forgotten %1</source>
        <translation>已遗忘 %1</translation>
    </message>
    <message>
        <source>Never right %1</source>
        <translation>从未正确 %1</translation>
    </message>
    <message>
        <source>Always right %1</source>
        <translation>始终正确 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s), those that changed most often first</source>
        <translation>
            <numerusform>%Ln 张图像，变化最多的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of %1, taken for %2</source>
        <translation>
            <numerusform>%Ln 张“%1”的图像被认作“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of %1 is taken for %2 at this step</source>
        <translation>在这一步没有“%1”的图像被认作“%2”</translation>
    </message>
</context>
<context>
    <name>adnet::ui::HistoryModel</name>
    <message>
        <source>%1 %2</source>
        <comment>62 % wasp</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>steps %1 to %2</source>
        <translation>第 %1 至 %2 步</translation>
    </message>
    <message>
        <source>%1: %2, right</source>
        <comment>when: class</comment>
        <translation>%1：%2，正确</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when: class</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) before</source>
        <translation>
            <numerusform>之前还有 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
true: %2
%3</source>
        <translation>%1
真实：%2
%3</translation>
    </message>
</context>
<context>
    <name>adnet::ui::HistoryTab</name>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Through time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>The evaluation that is shown (←  →)</source>
        <translation>显示的评估（←  →）</translation>
    </message>
    <message>
        <source>How the matrix is shown</source>
        <translation>矩阵的显示方式</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>setting · run</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show a setting with runs in the table to follow one of them.</source>
        <translation>请在表格中显示一个有运行的设置，以便跟踪其中之一。</translation>
    </message>
    <message>
        <source>The run cannot be read.</source>
        <translation>无法读取该运行。</translation>
    </message>
    <message>
        <source>This run has not been evaluated yet.</source>
        <translation>该运行尚未评估。</translation>
    </message>
    <message>
        <source>%1, step %2: %3 right</source>
        <comment>Test images, step 40: 62.5 % right</comment>
        <translation>%1，第 %2 步：%3 正确</translation>
    </message>
    <message>
        <source>The wheel zooms, a click shows a cell’s images</source>
        <translation>滚轮缩放，单击看图像</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ImagesField</name>
    <message>
        <source>% of each class</source>
        <translation>每类的 %</translation>
    </message>
    <message>
        <source>Images a class</source>
        <translation>每类图像数</translation>
    </message>
    <message>
        <source>Per cent of each class’s training images to keep</source>
        <translation>每类训练图像保留的百分比</translation>
    </message>
    <message>
        <source>Training images of each class to keep</source>
        <translation>每类保留的训练图像数</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of images</source>
        <translation>
            <numerusform>%n 种图像数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ratio(s)</source>
        <translation>
            <numerusform>%n 种比例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ImagesTab</name>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>变对</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>变错</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>Never right</source>
        <translation>从未正确</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Right in more of the runs of B than of A</source>
        <translation>在 B 中判断正确的运行比在 A 中多</translation>
    </message>
    <message>
        <source>Right in fewer of the runs of B than of A</source>
        <translation>在 B 中判断正确的运行比在 A 中少</translation>
    </message>
    <message>
        <source>Right in some runs of A, or of B, and wrong in others</source>
        <translation>在 A 或 B 的某些运行中正确，在另一些中错误</translation>
    </message>
    <message>
        <source>Right in no run of either</source>
        <translation>在两者的任何运行中都不正确</translation>
    </message>
    <message>
        <source>Every test image</source>
        <translation>所有测试图像</translation>
    </message>
    <message>
        <source>The runs cannot be read.</source>
        <translation>无法读取这些运行。</translation>
    </message>
    <message>
        <source>“%1” and “%2” were tested on different images: there is none to compare.</source>
        <translation>“%1”与“%2”的测试图像不同：没有可比较的图像。</translation>
    </message>
    <message>
        <source>Won %1</source>
        <translation>变对 %1</translation>
    </message>
    <message>
        <source>Lost %1</source>
        <translation>变错 %1</translation>
    </message>
    <message>
        <source>Unstable %1</source>
        <translation>不稳定 %1</translation>
    </message>
    <message>
        <source>Never right %1</source>
        <translation>从未正确 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 · %2 taken for %3</source>
        <comment>images · class taken for class</comment>
        <translation>%1 · %2 被认作 %3</translation>
    </message>
    <message>
        <source>%1 · of %2</source>
        <comment>images · class</comment>
        <translation>%1 · 属于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that only one of the two was tested on are left out.</source>
        <translation>
            <numerusform>%Ln 张只有其中一方测试过的图像未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that more runs of B tell, the largest gain first</source>
        <translation>
            <numerusform>%Ln 张图像在 B 中判断正确的运行更多，提升最大的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that fewer runs of B tell, the largest loss first</source>
        <translation>
            <numerusform>%Ln 张图像在 B 中判断正确的运行更少，下降最大的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that the runs of one setting disagree about</source>
        <translation>
            <numerusform>%Ln 张图像在同一设置的各次运行中判断不一</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) that no run of either tells</source>
        <translation>
            <numerusform>%Ln 张图像在两者的任何运行中都未判断正确</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s), the largest gain first</source>
        <translation>
            <numerusform>%Ln 张图像，提升最大的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>No run took an image of %1 for %2</source>
        <translation>没有运行把“%1”的图像认作“%2”</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Judgement</name>
    <message>
        <source>At %1, there are fewer than two training images.</source>
        <translation>取 %1 时，训练图像不足两张。</translation>
    </message>
    <message numerus="yes">
        <source>At %1, %n class(es) have no training image.</source>
        <translation>
            <numerusform>取 %1 时，有 %n 个类别没有训练图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No class has more than %n image(s) to train on: %1 keep all.</source>
        <translation>
            <numerusform>没有类别的训练图像超过 %n 张：%1 会全部保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain fine-tuning makes no use of “%1”: its runs repeat one another.</source>
        <translation>普通微调不使用“%1”：这些运行会彼此重复。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::KeyList</name>
    <message>
        <source>Everywhere</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>The page %1</source>
        <translation>页面“%1”</translation>
    </message>
    <message>
        <source>The menu of a row or an image</source>
        <translation>行或图像的菜单</translation>
    </message>
    <message>
        <source>Tables: copy the rows</source>
        <translation>表格：复制所选行</translation>
    </message>
    <message>
        <source>↑  ↓</source>
        <translation>↑  ↓</translation>
    </message>
    <message>
        <source>Number fields: a step up or down</source>
        <translation>数字框：增减一步</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>本快捷键列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Enlarge the chosen image</source>
        <translation>放大所选图像</translation>
    </message>
    <message>
        <source>An enlarged image</source>
        <translation>放大的图像</translation>
    </message>
    <message>
        <source>←  →</source>
        <translation>←  →</translation>
    </message>
    <message>
        <source>The image before, the next</source>
        <translation>上一张、下一张图像</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>The first image, the last</source>
        <translation>第一张、最后一张图像</translation>
    </message>
    <message>
        <source>+  −</source>
        <translation>+  −</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>0, 1</source>
        <translation>0, 1</translation>
    </message>
    <message>
        <source>The whole image, its own pixels</source>
        <translation>整张图像、原始像素</translation>
    </message>
    <message>
        <source>Copy the file’s path</source>
        <translation>复制文件路径</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>A random image</source>
        <translation>随机一张图像</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>1 … 5</source>
        <translation>1 … 5</translation>
    </message>
    <message>
        <source>Another way to look at the views</source>
        <translation>换一种方式查看视图</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+3</source>
        <translation>Alt+1 … Alt+3</translation>
    </message>
    <message>
        <source>Show or hide the standard, strong or weak views</source>
        <translation>显示或隐藏标准、强、弱视图</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>方向键、回车键</translation>
    </message>
    <message>
        <source>In the sheet: choose a view, enlarge it beside its source</source>
        <translation>在总览图中：选择视图，在原图旁放大</translation>
    </message>
    <message>
        <source>Save the sheet as a picture</source>
        <translation>把总览图存为图片</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Begin the training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Choose a cell, show its images</source>
        <translation>选择单元格，显示其图像</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Show all classes</source>
        <translation>显示所有类别</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>On the whole page</source>
        <translation>占满整页</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Find a run</source>
        <translation>查找运行</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pin it above the others</source>
        <translation>固定在最上方</translation>
    </message>
    <message>
        <source>Choose its colour</source>
        <translation>选择颜色</translation>
    </message>
    <message>
        <source>Show or hide it in the plots</source>
        <translation>在图中显示或隐藏</translation>
    </message>
    <message>
        <source>Open a setting; look at a run</source>
        <translation>展开设置；查看运行</translation>
    </message>
    <message>
        <source>Choose what makes a setting</source>
        <translation>选择设置由哪些选项构成</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>D, N, Shift+N</source>
        <translation>D, N, Shift+N</translation>
    </message>
    <message>
        <source>In the options: only differences, the next, the one before</source>
        <translation>在选项中：仅看差异、下一处、上一处</translation>
    </message>
    <message>
        <source>Queue an experiment</source>
        <translation>将实验加入队列</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑、Alt+↓</translation>
    </message>
    <message>
        <source>Queue: train the chosen runs earlier, later</source>
        <translation>队列：让所选运行更早、更晚训练</translation>
    </message>
    <message>
        <source>Queue: take the chosen runs out</source>
        <translation>队列：移除所选运行</translation>
    </message>
    <message>
        <source>Queue: open the chosen run</source>
        <translation>队列：打开所选运行</translation>
    </message>
    <message>
        <source>1 … 6</source>
        <translation>1 … 6</translation>
    </message>
    <message>
        <source>Curves, over an option, settings, confusion difference, images, through time</source>
        <translation>曲线、随选项变化、设置、混淆差异、图像、随时间变化</translation>
    </message>
    <message>
        <source>Through time, on its slider: the evaluation before, the next</source>
        <translation>随时间变化，在滑块上：上一次、下一次评估</translation>
    </message>
    <message>
        <source>Cancel the opening; leave the skipped files</source>
        <translation>取消打开；离开被跳过的文件</translation>
    </message>
    <message>
        <source>Back to its size; then to all mistakes</source>
        <translation>恢复大小；再按则显示全部错误</translation>
    </message>
    <message>
        <source>Move the chosen runs to the trash</source>
        <translation>将所选运行移到回收站</translation>
    </message>
    <message>
        <source>Put back what was moved there last</source>
        <translation>恢复最近移入回收站的运行</translation>
    </message>
    <message>
        <source>Make the chosen setting the baseline; once more: no longer</source>
        <translation>将所选设置设为基线；再按一次则取消</translation>
    </message>
    <message>
        <source>Resume the chosen run, where it did not come to its end</source>
        <translation>继续训练所选的运行（如果它没有完成）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ListSourcePanel</name>
    <message>
        <source>List files</source>
        <translation>列表文件</translation>
    </message>
    <message>
        <source>One image a line: its path in the image folder, a space, and the number of its class, from 0.</source>
        <translation>每行一张图像：它在图像文件夹中的路径、一个空格和类别编号（从 0 开始）。</translation>
    </message>
    <message>
        <source>Train list</source>
        <translation>训练列表</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Test list</source>
        <translation>测试列表</translation>
    </message>
    <message>
        <source>optional; without it a share of the train list is held out</source>
        <translation>可选；不填则从训练列表中留出一部分</translation>
    </message>
    <message>
        <source>Image folder</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>the folder of the train list, unless you choose another</source>
        <translation>默认为训练列表所在的文件夹</translation>
    </message>
    <message>
        <source>Open lists</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>List file</source>
        <translation>列表文件</translation>
    </message>
</context>
<context>
    <name>adnet::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;list files…</source>
        <translation>打开列表文件(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;run…</source>
        <translation>打开运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Recent &amp;folders</source>
        <translation>最近的文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About AD-Net Studio</source>
        <translation>关于 AD-Net Studio(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset settings…</source>
        <translation>重置设置(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;How AD-Net learns</source>
        <translation>AD-Net 如何学习(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;sweep…</source>
        <translation>打开参数扫描(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>adnet::ui::MainWindow</name>
    <message>
        <source>Drop to open</source>
        <translation>松开即可打开</translation>
    </message>
    <message>
        <source>%1 – AD-Net Studio</source>
        <translation>%1 – AD-Net Studio</translation>
    </message>
    <message>
        <source>A run’s folder</source>
        <translation>运行的文件夹</translation>
    </message>
    <message>
        <source>The language changes when you start AD-Net Studio again</source>
        <translation>重新启动 AD-Net Studio 后语言将会更改</translation>
    </message>
    <message>
        <source>A training is going on</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>Stop it and keep the run as it is now?</source>
        <translation>要停止训练并保留当前的运行吗？</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>The settings of “%1” were not taken</source>
        <translation>未采用“%1”的设置</translation>
    </message>
    <message>
        <source>The window goes on with the settings that it had.</source>
        <translation>窗口继续使用原有设置。</translation>
    </message>
    <message>
        <source>The images of “%1” are not there</source>
        <translation>“%1”的图像不存在</translation>
    </message>
    <message>
        <source>“data” in it is “%1”, and there is no such folder. Open the folder where they are now; all else is set as the file says.</source>
        <translation>其中的“data”为“%1”，但没有这个文件夹。请打开图像现在所在的文件夹；其余设置已按该文件设定。</translation>
    </message>
    <message>
        <source>There is no folder “%1”</source>
        <translation>没有文件夹“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Open another folder of images or of a run.</source>
        <translation>无法打开“%1”。请打开其他图像文件夹或运行文件夹。</translation>
    </message>
    <message>
        <source>The settings are as at the first start</source>
        <translation>设置已恢复为首次启动时的状态</translation>
    </message>
    <message>
        <source>Language, columns and the division of the pages follow when you start AD-Net Studio again.</source>
        <translation>语言、列宽和页面划分将在重新启动 AD-Net Studio 后恢复。</translation>
    </message>
    <message>
        <source>Set everything as at the first start?</source>
        <translation>要将一切恢复为首次启动时的状态吗？</translation>
    </message>
    <message>
        <source>Options of the training, theme, language, recent folders and the division of the pages are forgotten. Images, runs and your presets stay.</source>
        <translation>训练选项、主题、语言、最近的文件夹和页面划分将被清除。图像、运行和您的预设会保留。</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A sweep’s file</source>
        <translation>参数扫描文件</translation>
    </message>
    <message>
        <source>Sweeps (*.json)</source>
        <translation>参数扫描 (*.json)</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Another AD-Net Studio is running and does not answer</source>
        <translation>另一个 AD-Net Studio 正在运行，但没有响应</translation>
    </message>
    <message>
        <source>It is the process %1. This window goes on beside it; both write the same settings.</source>
        <translation>它的进程号是 %1。本窗口与它同时运行；两者写入同一份设置。</translation>
    </message>
    <message>
        <source>The folder “%1” is gone</source>
        <translation>文件夹“%1”已不存在</translation>
    </message>
    <message>
        <source>“%1” was deleted or moved, or its disk was taken out.</source>
        <translation>“%1”已被删除或移动，或其所在磁盘已被移除。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他文件夹…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop it? It stays in the queue, which goes on with it when you continue at the next start.</source>
        <translation>要停止它吗？它会留在队列中；下次启动并继续时，队列会接着训练它。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::MessageBanner</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>adnet::ui::MovedImages</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Where the images are now. The run’s folder stays as it is.</source>
        <translation>图像现在的位置。运行的文件夹保持原样。</translation>
    </message>
    <message>
        <source>Its images are not in “%1” any more.</source>
        <translation>它的图像已不在“%1”中。</translation>
    </message>
    <message>
        <source>None of its images is in “%1”.</source>
        <translation>“%1”中没有它的任何图像。</translation>
    </message>
    <message>
        <source>Where the images are now</source>
        <translation>图像现在的位置</translation>
    </message>
</context>
<context>
    <name>adnet::ui::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>What it shall be called in the list of presets</source>
        <translation>在预设列表中显示的名称</translation>
    </message>
    <message>
        <source>A name has no “/” in it, does not begin with a dot, and is not longer than 100 letters.</source>
        <translation>名称不能含有“/”，不能以点开头，且不能超过 100 个字符。</translation>
    </message>
    <message>
        <source>The preset of that name is replaced.</source>
        <translation>将替换同名的预设。</translation>
    </message>
    <message>
        <source>It becomes a file that “--config” reads, too.</source>
        <translation>将存为一个文件，“--config”也能读取。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Navigation</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>adnet::ui::NetworkList</name>
    <message>
        <source>Add a network</source>
        <translation>添加网络</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a network, and what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 stands there twice, with the same weights.</source>
        <translation>%1 出现了两次，权重相同。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::NetworkRow</name>
    <message>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Remove this network</source>
        <translation>移除此网络</translation>
    </message>
    <message>
        <source>Use torchvision’s</source>
        <translation>使用 torchvision 的权重</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>骨干网络</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>无权重</translation>
    </message>
    <message>
        <source>Choose the network’s file. It is a program: take one that you trust.</source>
        <translation>请选择网络文件。它是一个程序：请选用您信任的文件。</translation>
    </message>
    <message>
        <source>Starts from these weights, %1.</source>
        <translation>从这些权重开始，%1。</translation>
    </message>
    <message>
        <source>Starts from nothing.</source>
        <translation>从零开始。</translation>
    </message>
    <message>
        <source>The Train page downloads torchvision’s weights for it.</source>
        <translation>可在“训练”页面下载 torchvision 的权重。</translation>
    </message>
    <message>
        <source>Width %1.</source>
        <translation>宽度 %1。</translation>
    </message>
    <message>
        <source>The file is a program: train with it only if you trust it.</source>
        <translation>此文件是一个程序：只有信任它时才用它训练。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::NumberField</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>不得大于 %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>不得小于 %1</translation>
    </message>
</context>
<context>
    <name>adnet::ui::NumberText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OfferRow</name>
    <message>
        <source>When the training has ended</source>
        <translation>训练结束之后</translation>
    </message>
    <message>
        <source>Its network is a program: only if you trust it.</source>
        <translation>它的网络是一个程序：只有信任它时才这样做。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OfferedOptions</name>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Head’s rate</source>
        <translation>分类头学习率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Distil between</source>
        <translation>蒸馏对象</translation>
    </message>
    <message>
        <source>Distil on</source>
        <translation>蒸馏内容</translation>
    </message>
    <message>
        <source>Distance by</source>
        <translation>蒸馏度量</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Augmentation set</source>
        <translation>增强组合</translation>
    </message>
    <message>
        <source>Strong crop</source>
        <translation>强裁剪</translation>
    </message>
    <message>
        <source>Weak crop</source>
        <translation>弱裁剪</translation>
    </message>
    <message>
        <source>Centre kept</source>
        <translation>保留中心</translation>
    </message>
    <message>
        <source>Colour jitter</source>
        <translation>颜色抖动</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>View size</source>
        <translation>视图大小</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>a schedule</comment>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Two crops</source>
        <translation>两个裁剪</translation>
    </message>
    <message>
        <source>One crop</source>
        <translation>一个裁剪</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>L1 distance</source>
        <translation>L1 距离</translation>
    </message>
    <message>
        <source>L2 distance</source>
        <translation>L2 距离</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptimiserOptions</name>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>The new last layer learns this many times faster. Automatic: the fewer images are kept, the faster.</source>
        <translation>新的最后一层以此倍数更快地学习。自动：保留的图像越少，倍数越大。</translation>
    </message>
    <message>
        <source>Steps: a tenth after 50, 75, 90 and 95 % of the steps. Cosine: a smooth fall.</source>
        <translation>阶梯：在 50、75、90 和 95 % 的步数之后各降为十分之一。余弦：平滑下降。</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>The learning rate rises over these steps first.</source>
        <translation>学习率先在这些步内逐渐升高。</translation>
    </message>
    <message>
        <source>This share of each label goes to all classes alike.</source>
        <translation>每个标签的这一份额平均分给所有类别。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Head’s rate</source>
        <translation>分类头学习率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>标签平滑</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptionPlot</name>
    <message>
        <source>accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4, published in %5</source>
        <translation>%1，%2 %3：%4，发表于 %5</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4, n = %5</source>
        <translation>%1，%2 %3：%4，n = %5</translation>
    </message>
    <message>
        <source>Accuracy over the option %1</source>
        <translation>准确率随选项 %1 的变化</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptionTab</name>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Show settings that differ in a number, such as the ratio, to see how the accuracy goes with it.</source>
        <translation>显示在某个数值（例如比例）上不同的设置，即可看到准确率如何随之变化。</translation>
    </message>
    <message>
        <source>Over an option</source>
        <translation>随选项变化</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The option that the accuracy is drawn over</source>
        <translation>横轴所用的选项</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>已发表的数据</translation>
    </message>
    <message>
        <source>Figures of the field on a public data set, ResNet-50, best of all evaluations on the test images (paper protocol)</source>
        <translation>该领域在公开数据集上的数据：ResNet-50，测试图像上历次评估的最佳值（论文协议）</translation>
    </message>
    <message>
        <source>No published figures</source>
        <translation>不显示已发表的数据</translation>
    </message>
    <message>
        <source>Published: %1</source>
        <translation>已发表：%1</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>SVG…</source>
        <translation>SVG…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>No run that is shown has been tested yet.</source>
        <translation>显示的运行都还没有测试过。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptionText</name>
    <message>
        <source>data</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>train list</source>
        <translation>训练列表</translation>
    </message>
    <message>
        <source>test list</source>
        <translation>测试列表</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>类别划分</translation>
    </message>
    <message>
        <source>test fraction</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>split seed</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <source>test seed</source>
        <translation>测试种子</translation>
    </message>
    <message>
        <source>validation fraction</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>保留比例</translation>
    </message>
    <message>
        <source>per class</source>
        <translation>每类图像数</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>crops</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>distill on</source>
        <translation>蒸馏内容</translation>
    </message>
    <message>
        <source>distill loss</source>
        <translation>蒸馏度量</translation>
    </message>
    <message>
        <source>backbone</source>
        <translation>骨干网络</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>resize</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <source>image size</source>
        <translation>视图大小</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>保留中心</translation>
    </message>
    <message>
        <source>strong crop</source>
        <translation>强裁剪</translation>
    </message>
    <message>
        <source>weak crop</source>
        <translation>弱裁剪</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>颜色抖动</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>vertical flip</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>增强组合</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>lr</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>head lr ratio</source>
        <translation>分类头学习率倍数</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>warmup</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>eval every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>解码线程</translation>
    </message>
    <message>
        <source>compute threads</source>
        <translation>计算线程</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>out</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>name</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>checkpoint minutes</source>
        <translation>检查点间隔分钟数</translation>
    </message>
</context>
<context>
    <name>adnet::ui::OptionValue</name>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>double</source>
        <translation>两个</translation>
    </message>
    <message>
        <source>single</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>kl</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>l1</source>
        <translation>L1 距离</translation>
    </message>
    <message>
        <source>l2</source>
        <translation>L2 距离</translation>
    </message>
    <message>
        <source>ce</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>CUDA</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Pages</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PairLegend</name>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PathField</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PictureActions</name>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PictureDecoder</name>
    <message>
        <source>The image is not there</source>
        <translation>图像不存在</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or be on a disk that is not connected. It is shown again once it is back.</source>
        <translation>它可能已被移动或重命名，或在未连接的磁盘上。恢复后会再次显示。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PictureModel</name>
    <message>
        <source>The image is not there</source>
        <translation>图像不存在</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>无法读取图像</translation>
    </message>
    <message>
        <source>The image cannot be decoded</source>
        <translation>无法解码图像</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Previous picture (Left)</source>
        <translation>上一张图像（←）</translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation>下一张图像（→）</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>True class:</source>
        <translation>真实类别：</translation>
    </message>
    <message>
        <source>Predicted:</source>
        <translation>预测：</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>The whole picture (0)</source>
        <translation>整张图像（0）</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Pixel for pixel (1)</source>
        <translation>原始像素（1）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Decoding…</source>
        <translation>正在解码…</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PredictionDelegate</name>
    <message>
        <source>is %1</source>
        <translation>应为 %1</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PredictionModel</name>
    <message>
        <source>%1
true: %2 (%3)
predicted: %4 (%5)</source>
        <translation>%1
真实：%2（%3）
预测：%4（%5）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>class, percent</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PresetChoice</name>
    <message>
        <source>Each brings its own method, network and learning.</source>
        <translation>每个预设都带有自己的方法、网络和学习设置。</translation>
    </message>
    <message>
        <source>“%1” starts from weights that are not there: %2. The Train page downloads them.</source>
        <translation>“%1”所用的权重不存在：%2。可在“训练”页面下载。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same.</source>
        <translation>“%1”与“%2”相同。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::PresetField</name>
    <message>
        <source>own settings</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>Saves these settings as a preset, renames and deletes presets</source>
        <translation>将这些设置存为预设，重命名或删除预设</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>自定义预设</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Delete the preset “%1”?</source>
        <translation>要删除预设“%1”吗？</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已更改：%1</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ProblemCard</name>
    <message>
        <source>Skipped files</source>
        <translation>已跳过的文件</translation>
    </message>
    <message>
        <source>Notes on this folder</source>
        <translation>关于此文件夹的说明</translation>
    </message>
    <message>
        <source>Skipped files, and notes on this folder</source>
        <translation>已跳过的文件和关于此文件夹的说明</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ProblemTableModel</name>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueButton</name>
    <message>
        <source>Queue…</source>
        <translation>加入队列…</translation>
    </message>
    <message>
        <source>Queues runs to compare: methods, networks, images, seeds (Ctrl+Shift+Return)</source>
        <translation>把要比较的运行加入队列：方法、网络、图像、种子（Ctrl+Shift+Return）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueModel</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueNotice</name>
    <message>
        <source>Queue paused</source>
        <translation>队列已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) wait</source>
        <translation>
            <numerusform>%Ln 个运行在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the queue</source>
        <translation>显示队列</translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueuePanel</name>
    <message>
        <source>Nothing is queued. “Queue…” puts runs together that train one after another; File &gt; Open sweep… opens a file of them.</source>
        <translation>队列为空。“加入队列…”可组合依次训练的运行；“文件 &gt; 打开参数扫描…”可打开由此保存的文件。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To the queue of the folder that runs are trained into</source>
        <translation>返回运行文件夹的队列</translation>
    </message>
    <message>
        <source>Queued runs</source>
        <translation>队列中的运行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Begins no further run; the one that goes on is finished</source>
        <translation>不再开始新的运行；正在进行的会训练完</translation>
    </message>
    <message>
        <source>Trains what waits, one run after another</source>
        <translation>依次训练等待中的运行</translation>
    </message>
    <message>
        <source>The run that goes on stays: stop it first</source>
        <translation>正在进行的运行会保留：请先停止它</translation>
    </message>
    <message>
        <source>Takes the runs out of the queue; what is trained stays (Delete)</source>
        <translation>把运行移出队列；已训练的会保留（Delete）</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成的</translation>
    </message>
    <message>
        <source>Takes what is finished, and what was deleted, out of the queue; the runs stay</source>
        <translation>把已完成和已删除的移出队列；运行本身会保留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) taken out</source>
        <translation>
            <numerusform>已把 %Ln 个运行移出队列</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Continue queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>What can be done with the chosen runs</source>
        <translation>对所选运行可以做的事</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>When the training has ended</source>
        <translation>训练结束之后</translation>
    </message>
    <message>
        <source>Goes on with it now, from its last checkpoint</source>
        <translation>现在就从最后的检查点继续训练它</translation>
    </message>
</context>
<context>
    <name>adnet::ui::QueueWords</name>
    <message>
        <source>Waits for the training that goes on.</source>
        <translation>等待正在进行的训练。</translation>
    </message>
    <message>
        <source>Waits for what other programs train.</source>
        <translation>等待其他程序的训练。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Trained elsewhere</source>
        <translation>在别处训练</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Its images have changed</source>
        <translation>其图像已有变化</translation>
    </message>
    <message>
        <source>%1, %2, keeps %3, seed %4</source>
        <translation>%1，%2，保留 %3，种子 %4</translation>
    </message>
    <message>
        <source>Trained by %1</source>
        <translation>由 %1 训练</translation>
    </message>
    <message>
        <source>The run has finished, on images that have changed since. Try it again to train on them as they are now.</source>
        <translation>该运行已完成，但图像此后有变化。请重试，以便用现在的图像训练。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, about %2 left.</source>
        <translation>%1，约剩 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n 次失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>The run has finished, and was deleted since. Try it again to train it anew.</source>
        <translation>此运行曾经完成，之后被删除。点“重试”可重新训练。</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>已删除 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped before the training began. Try it again to train it.</source>
        <translation>在训练开始之前停止。点“重试”可训练它。</translation>
    </message>
    <message>
        <source>Stopped, and kept as it was then. Try it again to go on with it.</source>
        <translation>已停止，并保持当时的样子。点“重试”可继续训练。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n stopped.</source>
        <translation>
            <numerusform>已停止 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pauses after this run.</source>
        <translation>此运行之后暂停。</translation>
    </message>
    <message>
        <source>What was stopped is kept as it was; “Try again” goes on with it.</source>
        <translation>已停止的保持原样；点“重试”可继续训练。</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>It was begun, and ended before its last step. It goes on from its last checkpoint.</source>
        <translation>它已开始，但在最后一步之前结束。它会从最后的检查点继续。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::Readiness</name>
    <message>
        <source>The images are being opened.</source>
        <translation>正在打开图像。</translation>
    </message>
    <message>
        <source>The weights file is not there. Choose another, or clear the field to train from nothing.</source>
        <translation>权重文件不存在。请选择其他文件，或清空此项以从零开始训练。</translation>
    </message>
    <message>
        <source>There are fewer than two training images. Keep more on the Data page.</source>
        <translation>训练图像不足两张。请在“数据”页保留更多图像。</translation>
    </message>
    <message>
        <source>Trains on %1 of %2.</source>
        <translation>在 %2的 %1上训练。</translation>
    </message>
    <message>
        <source>There is no test image.</source>
        <translation>没有测试图像。</translation>
    </message>
    <message>
        <source>The weights are those of %1. Choose others, or that backbone.</source>
        <translation>这些权重属于 %1。请选择其他权重，或改用该骨干网络。</translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation>请先打开一个图像文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validates on %Ln image(s).</source>
        <translation>
            <numerusform>用 %Ln 张图像验证。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tests on %Ln image(s).</source>
        <translation>
            <numerusform>用 %Ln 张图像测试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RecentFolders</name>
    <message>
        <source>Opened before</source>
        <translation>曾经打开</translation>
    </message>
    <message>
        <source>%1 – not there now</source>
        <comment>a folder</comment>
        <translation>%1 – 现已不在</translation>
    </message>
    <message>
        <source>%1
It may have been moved or renamed, or be on a disk that is not connected.</source>
        <translation>%1
它可能已被移动或重命名，或在未连接的磁盘上。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::RecipeChoices</name>
    <message>
        <source>The paper’s</source>
        <translation>论文设置</translation>
    </message>
    <message>
        <source>Without a set</source>
        <translation>无增强组合</translation>
    </message>
</context>
<context>
    <name>adnet::ui::RecipePanel</name>
    <message>
        <source>What may be drawn</source>
        <translation>抽取范围</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Resize to</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <source>View size</source>
        <translation>视图大小</translation>
    </message>
    <message>
        <source>Centre kept</source>
        <translation>保留中心</translation>
    </message>
    <message>
        <source>Strong crop %</source>
        <translation>强裁剪 %</translation>
    </message>
    <message>
        <source>Weak crop %</source>
        <translation>弱裁剪 %</translation>
    </message>
    <message>
        <source>Brightness ±</source>
        <translation>亮度 ±</translation>
    </message>
    <message>
        <source>Contrast ±</source>
        <translation>对比度 ±</translation>
    </message>
    <message>
        <source>Saturation ±</source>
        <translation>饱和度 ±</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Reset to the paper’s</source>
        <translation>恢复为论文设置</translation>
    </message>
    <message>
        <source>Share of each side, around the centre, that is drawn from</source>
        <translation>每条边围绕中心用于抽取的比例</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>Brightness, contrast and saturation, in random order</source>
        <translation>亮度、对比度和饱和度，顺序随机</translation>
    </message>
    <message>
        <source>The colours stay as they are.</source>
        <translation>颜色保持不变。</translation>
    </message>
    <message>
        <source>The method’s own views</source>
        <translation>方法自身的视图</translation>
    </message>
    <message>
        <source>A crop of random area and shape, strong jitter with hue, grey, blur</source>
        <translation>面积和形状随机的裁剪，包含色相的强抖动，灰度，模糊</translation>
    </message>
    <message>
        <source>MoCo v2’s, and then two operations of RandAugment</source>
        <translation>先用 MoCo v2 的增强，再加两种 RandAugment 操作</translation>
    </message>
    <message>
        <source>Two views of MoCo v2’s: a box of one is pasted over the other</source>
        <translation>MoCo v2 的两个视图：把其中一个的矩形区域粘贴到另一个上</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Up to two operations of the policy found for ImageNet: for cars and aircraft</source>
        <translation>至多两种操作，来自为 ImageNet 找到的策略：适用于汽车和飞机</translation>
    </message>
    <message>
        <source>MoCo v2’s, but half of the crops are small ones</source>
        <translation>MoCo v2 的增强，但有一半是小裁剪</translation>
    </message>
    <message>
        <source>Views of %1 px cannot be cut out of images resized to %2 px.</source>
        <translation>无法从缩放到 %2 像素的图像中裁出 %1 像素的视图。</translation>
    </message>
    <message>
        <source>The standard view is cut out of the image at this size. A smaller one takes the view size along.</source>
        <translation>标准视图从缩放到此大小的图像中裁出。缩小时，视图大小随之减小。</translation>
    </message>
    <message>
        <source>Every view is a square of this side: what the network sees. A larger one takes the size above along.</source>
        <translation>每个视图都是此边长的正方形：即网络所见。增大时，上面的大小随之增大。</translation>
    </message>
    <message>
        <source>Augmentation set</source>
        <translation>增强组合</translation>
    </message>
    <message>
        <source>Plain fine-tuning sees the standard view of the whole image: no centre is cut out, no strong and no weak crops are drawn.</source>
        <translation>普通微调只看整张图像的标准视图：不裁出中心，也不抽取强裁剪和弱裁剪。</translation>
    </message>
    <message>
        <source>%1 draws the strong view’s crops.</source>
        <translation>强视图的裁剪由 %1 抽取。</translation>
    </message>
    <message>
        <source>With one crop, no weak views are drawn.</source>
        <translation>只用一个裁剪时，不抽取弱视图。</translation>
    </message>
    <message>
        <source>The side of the crop, as a share of the centre’s: at least, at most</source>
        <translation>裁剪边长占中心边长的比例：下限、上限</translation>
    </message>
    <message>
        <source>%1 has colours of its own.</source>
        <translation>%1 自带颜色变化。</translation>
    </message>
    <message>
        <source>Strengths are of the colour jitter.</source>
        <translation>强度仅用于颜色抖动。</translation>
    </message>
    <message>
        <source>What happens to the colours of every view that no set is for</source>
        <translation>未使用增强组合的各视图，其颜色如何变化</translation>
    </message>
    <message>
        <source>Factors are drawn from 1 less this to 1 plus this.</source>
        <translation>系数在 1 减此值与 1 加此值之间抽取。</translation>
    </message>
    <message>
        <source>Trained in place of the standard view’s crop and colours.</source>
        <translation>训练时取代标准视图的裁剪和颜色变化。</translation>
    </message>
    <message>
        <source>Trained in place of the strong view’s crop and colours.</source>
        <translation>训练时取代强视图的裁剪和颜色变化。</translation>
    </message>
    <message>
        <source>A published set that the standard view is trained with, to compare with</source>
        <translation>用于训练标准视图的已发表增强组合，供对比</translation>
    </message>
    <message>
        <source>A published set that the strong view is trained with, to compare with</source>
        <translation>用于训练强视图的已发表增强组合，供对比</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ResumeOffer</name>
    <message>
        <source>Resume</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2.</source>
        <translation>停止于第 %1 步，共 %2 步。</translation>
    </message>
    <message>
        <source>Failed at step %1 of %2.</source>
        <translation>失败于第 %1 步，共 %2 步。</translation>
    </message>
    <message>
        <source>Interrupted at step %1 of %2.</source>
        <translation>中断于第 %1 步，共 %2 步。</translation>
    </message>
    <message>
        <source>Goes on from its last checkpoint, as if it had not ended</source>
        <translation>从它的最后一个检查点继续，就像没有结束过</translation>
    </message>
    <message>
        <source>Trained by %1 on %2 (process %3) since %4.</source>
        <translation>自 %4 起由 %2 上的 %1（进程 %3）训练。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunEvaluation</name>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Its last weights have not been evaluated yet.</source>
        <translation>其最后的权重尚未评估。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListModel</name>
    <message>
        <source>d MMM yyyy, hh:mm</source>
        <translation>yyyy年M月d日 hh:mm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>诚实</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>d MMM, hh:mm</source>
        <translation>M月d日 hh:mm</translation>
    </message>
    <message>
        <source>Test accuracy. %1</source>
        <translation>测试准确率。%1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of %1</source>
        <translation>
            <numerusform>%1 步中的 %Ln 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListPanel</name>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>A folder with runs</source>
        <translation>存放运行的文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>By name, data set, note, method or network (Ctrl+F)</source>
        <translation>按名称、数据集、备注、方法或网络（Ctrl+F）</translation>
    </message>
    <message>
        <source>To the folder that runs are trained into</source>
        <translation>回到存放运行的文件夹</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Train again with these settings</source>
        <translation>用这些设置重新训练</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>There are no runs here yet. Each training adds one.</source>
        <translation>这里还没有运行。每次训练都会添加一次运行。</translation>
    </message>
    <message>
        <source>No run matches “%1”.</source>
        <translation>没有与“%1”匹配的运行。</translation>
    </message>
    <message>
        <source>There are no runs in this folder.</source>
        <translation>此文件夹中没有运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more damaged folder(s)</source>
        <translation>
            <numerusform>另有 %Ln 个损坏的文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunLog</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>What happens in a training is told here, line by line.</source>
        <translation>训练过程会逐行记录在这里。</translation>
    </message>
    <message>
        <source>Log of the training</source>
        <translation>训练日志</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Trains on the device “%1”</source>
        <translation>在设备“%1”上训练</translation>
    </message>
    <message>
        <source>The run’s folder: %1</source>
        <translation>运行的文件夹：%1</translation>
    </message>
    <message>
        <source>Warning: the distillation of step %1 was not finite, and left out</source>
        <translation>警告：第 %1 步的蒸馏项不是有限值，未计入</translation>
    </message>
    <message>
        <source>loss %1, learning rate %2, %3 images/s</source>
        <translation>损失 %1，学习率 %2，%3 张/秒</translation>
    </message>
    <message>
        <source>%1: accuracy %2, loss %3</source>
        <translation>%1：准确率 %2，损失 %3</translation>
    </message>
    <message>
        <source>%1 in %2. Saved in %3</source>
        <translation>%1，用时 %2。已保存到 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 on “%2”: %3, %Ln step(s)</source>
        <translation>
            <numerusform>%1，数据集“%2”：%3，%Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened: %Ln image(s) to train on</source>
        <translation>
            <numerusform>已打开：%Ln 张用于训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to validate on</source>
        <translation>
            <numerusform>%Ln 张用于验证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to test on</source>
        <translation>
            <numerusform>%Ln 张用于测试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warning: %Ln file(s) skipped</source>
        <translation>
            <numerusform>警告：跳过了 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunStatusCard</name>
    <message>
        <source>The curves, the confusion matrix and the classes fill while it trains.</source>
        <translation>训练时曲线、混淆矩阵和类别表会逐步填充。</translation>
    </message>
    <message>
        <source>No run was written.</source>
        <translation>没有写入运行。</translation>
    </message>
    <message>
        <source>Open in Evaluate</source>
        <translation>在“评估”中打开</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 张/秒</translation>
    </message>
    <message>
        <source>%1  ·  %2 images/s</source>
        <translation>%1  ·  %2 张/秒</translation>
    </message>
    <message>
        <source>Last run: %1 on “%2” · %3</source>
        <translation>上次运行：%1，数据“%2” · %3</translation>
    </message>
    <message>
        <source>This run’s folder is gone: %1</source>
        <translation>此运行的文件夹已不存在：%1</translation>
    </message>
    <message>
        <source>It was not evaluated. On Evaluate its weights can be scored.</source>
        <translation>它没有经过评估。可在“评估”页评估其权重。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Goes on from its last checkpoint, as if it had not ended</source>
        <translation>从最后的检查点继续，如同没有结束过一样</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) skipped.</source>
        <translation>
            <numerusform>跳过了 %Ln 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunText</name>
    <message>
        <source>AD-Net</source>
        <translation>AD-Net</translation>
    </message>
    <message>
        <source>Plain fine-tuning</source>
        <translation>普通微调</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Opening the data set</source>
        <translation>正在打开数据集</translation>
    </message>
    <message>
        <source>Decoding images</source>
        <translation>正在解码图像</translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation>正在加载权重</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>诚实</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Training images, as a test sees them</source>
        <translation>训练图像，以测试方式观察</translation>
    </message>
    <message>
        <source>Validation images, which choose the checkpoint</source>
        <translation>验证图像，用于选择检查点</translation>
    </message>
    <message>
        <source>Test images, one of many evaluations (paper protocol, optimistic)</source>
        <translation>测试图像，多次评估之一（论文协议，偏乐观）</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Loading the engine</source>
        <translation>正在加载引擎</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <comment>a phase, and of how many images</comment>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>The training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <source>Stopped before the training began</source>
        <translation>训练开始前已停止</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>what goes on</comment>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a run</comment>
        <translation>训练中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Test</source>
        <comment>a view</comment>
        <translation>测试</translation>
    </message>
    <message>
        <source>Colour jitter</source>
        <translation>颜色抖动</translation>
    </message>
    <message>
        <source>AutoAugment</source>
        <translation>AutoAugment</translation>
    </message>
    <message>
        <source>Colours kept</source>
        <translation>颜色不变</translation>
    </message>
    <message>
        <source>None</source>
        <comment>set of augmentations</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>MoCo v2</source>
        <translation>MoCo v2</translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation>非对称</translation>
    </message>
    <message>
        <source>Multi-crop</source>
        <translation>多裁剪</translation>
    </message>
    <message>
        <source>ScaleMix</source>
        <translation>ScaleMix</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 px of %2 px</source>
        <translation>%1 / %2 像素</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a view, and the set of augmentations it is drawn by</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Test images, of a checkpoint that was chosen without them (honest protocol)</source>
        <translation>测试图像，检查点的选择未用到它们（诚实协议）</translation>
    </message>
    <message>
        <source>honest: chosen on validation</source>
        <translation>诚实：按验证集选出</translation>
    </message>
    <message>
        <source>honest: the last checkpoint</source>
        <translation>诚实：最后检查点</translation>
    </message>
    <message>
        <source>paper: the best of all, optimistic</source>
        <translation>论文：历次最佳，偏乐观</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) a class</source>
        <translation>
            <numerusform>每类 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步后停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished %Ln step(s)</source>
        <translation>
            <numerusform>已完成 %Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensor(s) loaded from %1</source>
        <translation>
            <numerusform>从 %1 载入 %Ln 个张量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out (a head of other classes)</source>
        <translation>
            <numerusform>略去 %Ln 个（其他类别的分类头）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not of this network: %1</source>
        <translation>
            <numerusform>%Ln 个不属于该网络：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunTitle</name>
    <message>
        <source>Name of the run</source>
        <translation>运行的名称</translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunView</name>
    <message>
        <source>This run has no evaluation yet.</source>
        <translation>此运行还没有评估。</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>从零开始</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批量 %1</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Takes over its settings and its data set on the Train page</source>
        <translation>在“训练”页沿用其设置和数据集</translation>
    </message>
    <message>
        <source>%1 + %2 images</source>
        <comment>trained on, tested</comment>
        <translation>%1 + %2 张图像</translation>
    </message>
    <message>
        <source>%1 + %2 + %3 images</source>
        <comment>trained on, validated, tested</comment>
        <translation>%1 + %2 + %3 张图像</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln 步</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click, or F2, renames it</source>
        <translation>双击或按 F2 可重命名</translation>
    </message>
    <message>
        <source>Train further…</source>
        <translation>再训练…</translation>
    </message>
    <message>
        <source>Goes on with this run to more steps</source>
        <translation>把这个运行训练更多步</translation>
    </message>
    <message>
        <source>Train further</source>
        <translation>再训练</translation>
    </message>
    <message>
        <source>The run has %1 steps. Train it to how many?
From there on the learning rate follows the schedule of that many.</source>
        <translation>此运行有 %1 步。要训练到多少步？
从那里起，学习率遵循该总步数的调度。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SeedsPlot</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>[%1, %2]</source>
        <translation>[%1, %2]</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingLegend</name>
    <message>
        <source>%1
A click shows or hides it, a double click shows it alone.</source>
        <translation>%1
单击显示或隐藏，双击只显示它。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingWords</name>
    <message>
        <source>state of the data</source>
        <translation>数据状态</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingsModel</name>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingsTab</name>
    <message>
        <source>Only differences (D)</source>
        <translation>仅看差异 (D)</translation>
    </message>
    <message>
        <source>Options of the settings</source>
        <translation>各设置的选项</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show a setting in the table to see its options.</source>
        <translation>在表格中显示一个设置，即可看到它的选项。</translation>
    </message>
    <message>
        <source>Show a second setting to see where they differ.</source>
        <translation>再显示一个设置，即可看到两者的差异。</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) differ</source>
        <translation>
            <numerusform>%n 个选项不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>The difference before</source>
        <translation>上一处差异</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SharesModel</name>
    <message>
        <source>%1 of %2 runs: %3</source>
        <translation>%2 次运行中 %1 次：%3</translation>
    </message>
    <message>
        <source>A, %1: %2</source>
        <translation>A，%1：%2</translation>
    </message>
    <message>
        <source>B, %1: %2</source>
        <translation>B，%1：%2</translation>
    </message>
    <message>
        <source>%1
true: %2
%3</source>
        <translation>%1
真实：%2
%3</translation>
    </message>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SheetPainter</name>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SourceChoice</name>
    <message>
        <source>Train list</source>
        <translation>训练列表</translation>
    </message>
    <message>
        <source>The list to train from. Keep 100 % of a small one.</source>
        <translation>用于训练的列表。较小的列表请保留 100 %。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What a class of FGVC-Aircraft is</source>
        <translation>FGVC-Aircraft 的类别划分方式</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Manufacturers</source>
        <translation>制造商</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SourceText</name>
    <message>
        <source>families</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>manufacturers</source>
        <translation>制造商</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SplitText</name>
    <message numerus="yes">
        <source>Only %Ln are there: no class has more to train on, and all are kept.</source>
        <translation>
            <numerusform>只有 %Ln 张：没有类别可用于训练的图像更多，因此全部保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves %Ln image(s) a class to train on.</source>
        <translation>
            <numerusform>每类只剩 %Ln 张图像用于训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves %1 to %2 images a class to train on.</source>
        <comment>both are numbers</comment>
        <translation>每类只剩 %1 至 %2 张图像用于训练。</translation>
    </message>
    <message>
        <source>Every class keeps one training image only: none is left to validate on.</source>
        <translation>每个类别只保留一张训练图像：没有剩余的图像可用于验证。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::SubsamplePanel</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Images of each class to keep for training</source>
        <translation>每个类别保留用于训练的图像数</translation>
    </message>
    <message>
        <source>Share of the kept images that are not trained on, but choose the best moment of the training. The test images then stay untouched until the end.</source>
        <translation>保留的图像中不参与训练、而用于选出最佳训练时刻的比例。这样测试图像直到最后才会用到。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>The data set says which images are for testing.</source>
        <translation>数据集已指定哪些图像用于测试。</translation>
    </message>
    <message>
        <source>Share of each class that is held out for testing</source>
        <translation>每个类别留出用于测试的比例</translation>
    </message>
    <message>
        <source>Test: given</source>
        <translation>测试：由数据集指定</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Any other share of each class&apos;s training images</source>
        <translation>每个类别训练图像的任意其他比例</translation>
    </message>
    <message>
        <source>Keep for training, % of each class</source>
        <translation>每个类别保留用于训练（%）</translation>
    </message>
    <message>
        <source>%1: another seed keeps other images; the same seed keeps the same ones.</source>
        <translation>%1：不同的种子保留不同的图像；相同的种子保留相同的图像。</translation>
    </message>
    <message>
        <source>Keep for training, images of each class</source>
        <translation>每个类别保留用于训练的图像数</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ThumbnailModel</name>
    <message>
        <source>It is trained on.</source>
        <translation>它用于训练。</translation>
    </message>
    <message>
        <source>It validates: weights are chosen by it.</source>
        <translation>它用于验证：据此选择权重。</translation>
    </message>
    <message>
        <source>It tests: nothing is learnt from it.</source>
        <translation>它用于测试：不从中学习任何东西。</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>它未被使用。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::TrainForm</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Channels of every layer as a multiple of the usual; must be the same as that of the weights</source>
        <translation>每层通道数相对于标准值的倍数；必须与权重一致</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>骨干网络</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Images a step; AD-Net shows the network three views of each</source>
        <translation>每步的图像数；AD-Net 让网络看到每张图像的三个视图</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Each image is also seen as a strong and a weak crop, and the features of the two are brought together. Three passes a step.</source>
        <translation>每张图像还会以强裁剪和弱裁剪的形式出现，并使两者的特征相互接近。每步三次前向计算。</translation>
    </message>
    <message>
        <source>Cross-entropy on the standard view alone: the usual way, to compare with. One pass a step.</source>
        <translation>仅对标准视图使用交叉熵：常规做法，用于对比。每步一次前向计算。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>adnet::ui::TrainPage</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Begins the training (Ctrl+Return)</source>
        <translation>开始训练（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the training and keeps the run as it is</source>
        <translation>结束训练并保留当前的运行</translation>
    </message>
    <message>
        <source>The confusion between the classes appears here with the first evaluation.</source>
        <translation>首次评估后，此处会显示类别间的混淆。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>The weights are being downloaded.</source>
        <translation>正在下载权重。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Trains “%1”.</source>
        <translation>正在用“%1”训练。</translation>
    </message>
    <message>
        <source>It stops. The run is kept: its steps, evaluations, and the weights as they are now.</source>
        <translation>正在停止。运行会保留：各步、评估和当前的权重。</translation>
    </message>
    <message>
        <source>Open for the next training: “%1”.</source>
        <translation>已为下次训练打开：“%1”。</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>From the queue: %1.</source>
        <translation>来自队列：%1。</translation>
    </message>
    <message>
        <source>Goes on with this run</source>
        <translation>继续这个运行</translation>
    </message>
    <message>
        <source>Holds this run; the queue waits for it</source>
        <translation>暂停这个运行；队列会等待它</translation>
    </message>
    <message>
        <source>Holds this run until it is resumed</source>
        <translation>暂停这个运行，直到继续</translation>
    </message>
    <message>
        <source>Ends the training, keeps the run as it is, and pauses the queue</source>
        <translation>结束训练，保留运行的现状，并暂停队列</translation>
    </message>
    <message>
        <source>Goes on with “%1”, with its own settings.</source>
        <translation>以其自身的设置继续训练“%1”。</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
</context>
<context>
    <name>adnet::ui::TrainingStatus</name>
    <message>
        <source>Test %1 (honest)</source>
        <translation>测试 %1（诚实）</translation>
    </message>
    <message>
        <source>Best test %1 (paper)</source>
        <translation>最佳测试 %1（论文）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>adnet::ui::UseLegend</name>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>%1: shows these alone</source>
        <translation>%1：只显示这些</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ValuesField</name>
    <message>
        <source>Type one value at least.</source>
        <translation>请至少输入一个值。</translation>
    </message>
    <message>
        <source>Semicolons between several</source>
        <translation>多个值用分号分隔</translation>
    </message>
    <message>
        <source>Commas between several</source>
        <translation>多个值用逗号分隔</translation>
    </message>
    <message>
        <source>“%1” is not understood. A value is written like %2.</source>
        <translation>无法理解“%1”。值的写法如 %2。</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::VerdictPanel</name>
    <message>
        <source>No run of it is a pair of its baseline’s.</source>
        <translation>其中没有能与基线配对的运行。</translation>
    </message>
    <message>
        <source>It is compared to nothing. B makes another row the baseline.</source>
        <translation>它没有比较对象。按 B 把另一行设为基线。</translation>
    </message>
    <message>
        <source>Whole…</source>
        <translation>全文…</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>It is compared to nothing: no other setting has been tested.</source>
        <translation>它没有比较对象：没有其他设置经过测试。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::VerdictText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>this setting</source>
        <translation>该设置</translation>
    </message>
    <message>
        <source>%1 points of balanced accuracy</source>
        <translation>%1 个百分点（平衡准确率）</translation>
    </message>
    <message>
        <source>%1 points of macro F1</source>
        <translation>%1 个百分点（宏 F1）</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % 区间 %1</translation>
    </message>
    <message>
        <source>, %1 runs each, of %2 seeds, paired</source>
        <translation>，各 %1 次运行，来自 %2 个种子，配对</translation>
    </message>
    <message>
        <source>, %1 seeds each, paired</source>
        <translation>，各 %1 个种子，配对</translation>
    </message>
    <message>
        <source>, %1 seeds at least on each side, not the same ones: unpaired, Welch&apos;s t-test</source>
        <translation>，两边各至少 %1 个种子且不相同：不配对，Welch t 检验</translation>
    </message>
    <message>
        <source>; %1 after Holm&apos;s adjustment over %2 comparisons</source>
        <translation>；%2 个比较经 Holm 校正后 %1</translation>
    </message>
    <message>
        <source>; the seed draws the test images, too, so that those of two runs overlap and the interval may be too narrow</source>
        <translation>；测试图像也由种子抽取，两次运行的测试图像有重叠，区间可能偏窄</translation>
    </message>
    <message>
        <source>; whether on new images, too, cannot be known</source>
        <translation>；在新图像上是否也如此，无法得知</translation>
    </message>
    <message>
        <source>; on new images of the same kind, too (%1)</source>
        <translation>；在同类新图像上也是如此（%1）</translation>
    </message>
    <message>
        <source>; whether on new images, too, cannot be told yet (%1): </source>
        <translation>；在新图像上是否也如此，尚无法判断（%1）：</translation>
    </message>
    <message>
        <source>about %1 more seeds would settle it, or about %2 more test images would</source>
        <translation>再加约 %1 个种子或约 %2 张测试图像即可判断</translation>
    </message>
    <message>
        <source>about %1 more seeds would settle it</source>
        <translation>再加约 %1 个种子即可判断</translation>
    </message>
    <message>
        <source>no number of seeds settles this: about %1 more test images would</source>
        <translation>再多种子也无法判断：需再加约 %1 张测试图像</translation>
    </message>
    <message>
        <source>no number of seeds settles this</source>
        <translation>再多种子也无法判断</translation>
    </message>
    <message>
        <source>%1 is better by %2 on these test images (%3)</source>
        <translation>在这些测试图像上，%1 更好，高 %2（%3）</translation>
    </message>
    <message>
        <source>%1 is worse by %2 on these test images (%3)</source>
        <translation>在这些测试图像上，%1 更差，低 %2（%3）</translation>
    </message>
    <message>
        <source> (%1: a difference of %2 on these test images, %3)</source>
        <translation>（%1：在这些测试图像上相差 %2，%3）</translation>
    </message>
    <message>
        <source>, 95 % interval over images %1, McNemar&apos;s exact test %2</source>
        <translation>，针对图像的 95 % 区间 %1，McNemar 精确检验 %2</translation>
    </message>
    <message>
        <source>one seed each, which says nothing of other seeds (%1: a difference of %2%3); how many more would settle it cannot be known</source>
        <translation>各只有一个种子，不能说明其他种子（%1：相差 %2%3）；还需多少种子才能判断，无法得知</translation>
    </message>
    <message>
        <source>cannot tell yet: about %1 more runs would settle it</source>
        <translation>尚无法判断：再加约 %1 次运行即可判断</translation>
    </message>
    <message>
        <source>cannot tell yet: about %1 more seeds would settle it</source>
        <translation>尚无法判断：再加约 %1 个种子即可判断</translation>
    </message>
    <message>
        <source>; on new images no number of seeds settles this: about %1 more test images would</source>
        <translation>；在新图像上再多种子也无法判断：需再加约 %1 张测试图像</translation>
    </message>
    <message>
        <source>cannot tell among so many comparisons</source>
        <translation>比较太多，无法判断</translation>
    </message>
    <message>
        <source>cannot tell, and how many more seeds or images would settle it cannot be known</source>
        <translation>无法判断，也无法得知还需多少种子或图像</translation>
    </message>
    <message>
        <source>the seeds of either side agree</source>
        <translation>两边各自的种子结果相同</translation>
    </message>
    <message>
        <source>all %1 runs agree</source>
        <translation>全部 %1 次运行结果相同</translation>
    </message>
    <message>
        <source>all %1 seeds agree</source>
        <translation>全部 %1 个种子结果相同</translation>
    </message>
    <message>
        <source>, 95 % interval over images, of these seeds alone, %1</source>
        <translation>，仅就这些种子、针对图像的 95 % 区间 %1</translation>
    </message>
    <message>
        <source>cannot be known: %1, which says nothing of others (%2: a difference of %3 on these test images%4)</source>
        <translation>无法得知：%1，这不能说明其他种子（%2：在这些测试图像上相差 %3%4）</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewGrid</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewPane</name>
    <message>
        <source>The view that is kept</source>
        <translation>固定的视图</translation>
    </message>
    <message>
        <source>Double click or Enter: larger, smaller; arrows: the next views; Escape: back</source>
        <translation>双击或回车键：放大、缩小；方向键：其他视图；Esc：返回</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewRequest</name>
    <message>
        <source>As trained</source>
        <translation>训练所用</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewsBar</name>
    <message>
        <source>Epochs</source>
        <translation>逐轮</translation>
    </message>
    <message>
        <source>Many draws</source>
        <translation>多次抽取</translation>
    </message>
    <message>
        <source>Many images</source>
        <translation>多张图像</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖范围</translation>
    </message>
    <message>
        <source>Two recipes</source>
        <translation>两种方案</translation>
    </message>
    <message>
        <source>The views of an image, epoch by epoch</source>
        <translation>逐轮显示一张图像的视图</translation>
    </message>
    <message>
        <source>Many draws of one view of an image</source>
        <translation>一张图像的一种视图的多次抽取</translation>
    </message>
    <message>
        <source>One draw for each of many images</source>
        <translation>多张图像各抽取一次</translation>
    </message>
    <message>
        <source>How often each place of the image is inside of a view</source>
        <translation>图像各位置落在视图内的频率</translation>
    </message>
    <message>
        <source>The same draws by a second recipe, which is not trained with</source>
        <translation>按第二种方案进行的相同抽取，不用于训练</translation>
    </message>
    <message>
        <source>of this class</source>
        <translation>本类别</translation>
    </message>
    <message>
        <source>of all classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>The second recipe</source>
        <translation>第二种方案</translation>
    </message>
    <message>
        <source>Only looked at: what is trained stays as it is.</source>
        <translation>仅供查看：训练设置保持不变。</translation>
    </message>
    <message>
        <source>Shows these views</source>
        <translation>显示这些视图</translation>
    </message>
    <message>
        <source> images</source>
        <translation> 张图像</translation>
    </message>
    <message>
        <source> draws</source>
        <translation> 次抽取</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewsHeader</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Previous image (←)</source>
        <translation>上一张图像（←）</translation>
    </message>
    <message>
        <source>Next image (→)</source>
        <translation>下一张图像（→）</translation>
    </message>
    <message>
        <source>Random image (R)</source>
        <translation>随机图像（R）</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>保存总览图…</translation>
    </message>
    <message>
        <source>Writes what is shown into a PNG file, in the views’ own pixels (%1)</source>
        <translation>将所示内容按视图的原始像素写入 PNG 文件（%1）</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>重新抽取</translation>
    </message>
    <message>
        <source>Shows the draws of the next epochs (Space)</source>
        <translation>显示后续各轮的抽取结果（空格）</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewsPage</name>
    <message>
        <source>Plain fine-tuning trains on the standard views alone.</source>
        <translation>普通微调仅在标准视图上训练。</translation>
    </message>
    <message>
        <source>With one crop, the weak views are not trained on.</source>
        <translation>只用一个裁剪时，不在弱视图上训练。</translation>
    </message>
    <message>
        <source>Open a folder of images on the Data page to see the views of them that are trained on.</source>
        <translation>请在“数据”页打开一个图像文件夹，以查看训练所用的视图。</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在抽取…</translation>
    </message>
    <message>
        <source>The image cannot be shown.</source>
        <translation>无法显示该图像。</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>from epoch %1</source>
        <translation>从第 %1 轮起</translation>
    </message>
    <message>
        <source>The sheet is in %1.</source>
        <translation>总览图已保存到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%Ln 张图像无法读取，已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) are trained on in all: no more can be shown.</source>
        <translation>
            <numerusform>总共只用 %Ln 张图像训练：无法显示更多。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of this class are trained on: no more can be shown.</source>
        <translation>
            <numerusform>此类别只用 %Ln 张图像训练：无法显示更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard and test views show %1 of an image: %2 px of %3 px a side.</source>
        <translation>标准视图和测试视图只显示图像的 %1：每边 %3 像素中的 %2 像素。</translation>
    </message>
</context>
<context>
    <name>adnet::ui::WeightsField</name>
    <message>
        <source>Weights file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Found, %1</source>
        <translation>已找到，%1</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>The network starts from nothing.</source>
        <translation>网络从零开始。</translation>
    </message>
    <message>
        <source>torchvision has weights for it, trained on ImageNet.</source>
        <translation>torchvision 提供在 ImageNet 上训练的权重。</translation>
    </message>
    <message>
        <source>Use torchvision’s</source>
        <translation>使用 torchvision 的权重</translation>
    </message>
    <message>
        <source>Download, %1</source>
        <translation>下载，%1</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose the network’s file. It is a program: take one that you trust.</source>
        <translation>请选择网络文件。它是一个程序：请选用您信任的文件。</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>Found, %1; they fit the network</source>
        <translation>已找到，%1；与网络匹配</translation>
    </message>
    <message>
        <source>Found, %1. It is a program: train with it only if you trust it.</source>
        <translation>已找到，%1。它是一个程序：只有信任它时才用它训练。</translation>
    </message>
    <message>
        <source>torchvision’s weights for it are of width 1, trained on ImageNet.</source>
        <translation>torchvision 为它提供的权重宽度为 1，在 ImageNet 上训练。</translation>
    </message>
</context>
</TS>
